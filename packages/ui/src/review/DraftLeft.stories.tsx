import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { DraftLeft } from './DraftLeft.tsx'

const corrections = {
  done: [{ patch: [{ op: 'replace' as const, path: '/amount', value: 189 }] }],
  undone: [],
}

const meta = {
  title: 'Review/DraftLeft',
  component: DraftLeft,
  args: { draft: { comment: 'The due date is wrong.' } },
} satisfies Meta<typeof DraftLeft>

export default meta
type Story = StoryObj<typeof meta>

/** The run cannot be read: what was written for it can be. */
export const Comment: Story = {
  play: async ({ canvas }) => {
    const left = canvas.getByRole('region', { name: 'Review' })
    await expect(left).toHaveTextContent('Draft kept on this device')
    await expect(left).toHaveTextContent('The due date is wrong.')
  },
}
export const CorrectionsWithoutComment: Story = {
  args: { draft: { comment: ' ', corrections } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/No comment/)).toBeVisible()
  },
}
export const DecidedAndNotSent: Story = { args: { draft: { comment: '', decision: 'approve' } } }
export const LongComment: Story = {
  args: {
    draft: {
      decision: 'reject',
      comment: `${'The supplier wrote two invoices about one delivery. '.repeat(12)}\n\n${'x'.repeat(200)}`,
    },
  },
}
export const RightToLeft: Story = { args: { draft: { comment: 'تاريخ الاستحقاق غير صحيح.' } } }
/** Nothing that its writer would miss: nothing is said. */
export const Empty: Story = {
  args: { draft: { comment: ' ', lookedAt: { '/amount': 'a1' } } },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('region')).toBeNull()
  },
}
