import type { Meta, StoryObj } from '@storybook/react-vite'
import type { CSSProperties, ReactNode } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { onOwnPage } from '../../run/fixtures/onOwnPage.ts'
import { ReviewBar } from './ReviewBar.tsx'

/** A phone of this width, whose page has a padding that the bar reaches over. */
const onPhone = (widthPx: number) => (story: () => ReactNode) => (
  <div style={{ inlineSize: `${widthPx}px`, '--ru-gutter': '0.75rem' } as CSSProperties}>{story()}</div>
)

const meta = {
  title: 'Review/ReviewBar',
  component: ReviewBar,
  args: {
    review: undefined,
    isSaving: false,
    onRefresh: fn(async () => {}),
  },
  decorators: [onPhone(360)],
} satisfies Meta<typeof ReviewBar>

export default meta
type Story = StoryObj<typeof meta>

const approved = { approved: true, reviewed_by: 'Dana Fischer', review_date: '2026-11-12T09:44:00Z' }

/** All in one line, and none of it outside. */
const fitsInOneLine: Story['play'] = async ({ canvas }) => {
  const bar = canvas.getByRole('group')
  await expect(bar.scrollWidth).toBeLessThanOrEqual(bar.clientWidth)
  const middles = [...bar.querySelectorAll('button, [data-review]')].map((part) => {
    const { top, bottom } = part.getBoundingClientRect()
    return Math.round((top + bottom) / 2)
  })
  await expect(middles.length).toBeGreaterThan(1)
  await expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(1)
}

export const AwaitingForm: Story = {
  args: { onChoose: fn() },
  play: async ({ canvas, args }) => {
    const reject = canvas.getByRole('button', { name: 'Reject' })
    await userEvent.click(reject)
    await expect(args.onChoose).toHaveBeenLastCalledWith('reject', reject)
    const approve = canvas.getByRole('button', { name: 'Approve' })
    await userEvent.click(approve)
    await expect(args.onChoose).toHaveBeenLastCalledWith('approve', approve)
  },
}

export const AwaitingReadOnly: Story = {
  play: async ({ canvas, args }) => {
    await expect(canvas.queryByRole('button', { name: 'Approve' })).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Check again' }))
    await expect(args.onRefresh).toHaveBeenCalledOnce()
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Still awaiting review.'))
  },
}

export const CheckAgainFails: Story = {
  args: {
    onRefresh: fn(async () => {
      throw new Error('No answer.')
    }),
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Check again' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent('The check failed.')
  },
}

export const Approved: Story = { args: { review: approved } }

export const Rejected: Story = { args: { review: { approved: false, reviewed_by: 'Dana Fischer' } } }

export const ApprovedByNobodyNamed: Story = {
  args: { review: { approved: true } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Reviewer not recorded')).toBeVisible()
  },
}

export const LongReviewerName: Story = {
  args: { review: { approved: true, reviewed_by: 'Wilhelmina-Konstanze '.repeat(4).trim() } },
  play: async ({ canvas }) => {
    const bar = canvas.getByRole('group')
    await expect(bar.scrollWidth).toBeLessThanOrEqual(bar.clientWidth)
  },
}

/** A decision came while somebody was writing: it is shown, and the way to the draft stays open. */
export const ApprovedMeanwhile: Story = {
  args: { review: approved, onChoose: fn() },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Approved')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Reject' })).toBeVisible()
  },
}

export const Saving: Story = {
  args: { onChoose: fn(), isSaving: true },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText('Saving')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Approve' }))
    await expect(args.onChoose).not.toHaveBeenCalled()
  },
}

export const At320: Story = {
  args: { onChoose: fn() },
  decorators: [onPhone(320)],
  play: fitsInOneLine,
}

export const German: Story = {
  args: { onChoose: fn() },
  globals: { language: 'de' },
  decorators: [onPhone(320)],
  play: fitsInOneLine,
}

export const Dark: Story = { args: { onChoose: fn() }, globals: { theme: 'dark' } }

export const RightToLeft: Story = {
  args: { onChoose: fn() },
  globals: { direction: 'rtl' },
  parameters: onOwnPage,
  play: async ({ canvas }) => {
    const reject = canvas.getByRole('button', { name: 'Reject' }).getBoundingClientRect()
    const approve = canvas.getByRole('button', { name: 'Approve' }).getBoundingClientRect()
    await expect(approve.right).toBeLessThan(reject.left)
    await expect(canvas.getByText('Awaiting').getBoundingClientRect().left).toBeGreaterThan(reject.right)
  },
}
