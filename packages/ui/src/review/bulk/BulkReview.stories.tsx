import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, mocked, waitFor } from 'storybook/test'
import { BulkReview } from './BulkReview.tsx'
import type { BulkRun } from './BulkRun.ts'

const run = (number: number, fields: Partial<BulkRun> = {}): BulkRun => ({
  key: `run-${number}`,
  title: `Blaumeise AG ${number}`,
  state: 'open',
  hasOpenChecks: false,
  ...fields,
})

const meta = {
  title: 'Review/BulkReview',
  component: BulkReview,
  args: {
    reviewer: 'Dana Fischer',
    runs: [
      run(1),
      run(2, { hasOpenChecks: true }),
      run(3, { state: 'drafted' }),
      run(4, { state: 'closed' }),
    ],
    onDecide: fn(async () => {}),
  },
} satisfies Meta<typeof BulkReview>

export default meta
type Story = StoryObj<typeof meta>

/** One summary, then each run on its own; what has a draft is left out. */
export const Approved: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Approve' }))
    await expect(canvas.getByRole('group', { name: 'Approve 2 runs' })).toHaveFocus()
    await expect(canvas.getByText('1 has open checks')).toBeVisible()
    await expect(canvas.getByText(/^1 has a draft/)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Approve 2 runs' }))
    await waitFor(() => expect(canvas.getByText('2 stored')).toBeVisible())
    const decision = { approved: true, comment: '', reviewedBy: 'Dana Fischer' }
    await expect(args.onDecide).toHaveBeenCalledTimes(2)
    await expect(args.onDecide).toHaveBeenCalledWith('run-1', decision)
    await expect(args.onDecide).toHaveBeenCalledWith('run-2', decision)
  },
}

export const Rejected: Story = {
  args: { reviewer: '' },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Reject' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Reject 2 runs' }))
    await expect(canvas.getAllByRole('alert')).toHaveLength(2)
    await userEvent.type(canvas.getByRole('textbox', { name: 'Comment for all of them' }), 'Not ours.')
    await userEvent.type(canvas.getByRole('textbox', { name: 'Your name' }), 'Mo Adams')
    await userEvent.click(canvas.getByRole('button', { name: 'Reject 2 runs' }))
    await waitFor(() => expect(canvas.getByText('2 stored')).toBeVisible())
    const decision = { approved: false, comment: 'Not ours.', reviewedBy: 'Mo Adams' }
    await expect(args.onDecide).toHaveBeenLastCalledWith('run-2', decision)
  },
}

/** One that fails keeps no other from being stored, and is tried again alone. */
export const OneFails: Story = {
  beforeEach: ({ args }) => {
    mocked(args.onDecide).mockRejectedValueOnce(new Error('no answer'))
  },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Approve' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Approve 2 runs' }))
    await waitFor(() => expect(canvas.getByText('1 stored, 1 not stored')).toBeVisible())
    await userEvent.click(canvas.getByRole('button', { name: 'Try the 1 again' }))
    await waitFor(() => expect(canvas.getByText('2 stored')).toBeVisible())
    await expect(args.onDecide).toHaveBeenCalledTimes(3)
    await expect(args.onDecide).toHaveBeenLastCalledWith('run-1', expect.anything())
  },
}
