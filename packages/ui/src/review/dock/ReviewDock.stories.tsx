import type { Meta, StoryObj } from '@storybook/react-vite'
import { ReviewConflictError } from 'cloudsquid-react'
import { expect, fn, userEvent } from 'storybook/test'
import type { OutboxItem } from '../deciding/createDecisionOutbox.ts'
import { ReviewDock } from './ReviewDock.tsx'

const decision = { approved: true, comment: '', reviewedBy: 'Dana Fischer' }
const pending = (fields: Partial<OutboxItem> = {}): OutboxItem => ({
  key: 'run',
  title: 'invoice-0231.pdf',
  decision,
  send: async () => {},
  onUndo: () => {},
  sendsAtMs: Date.now() + 10_000,
  state: 'waiting',
  ...fields,
})
const approved = { approved: true, reviewed_by: 'Dana Fischer', review_date: '2026-11-12T09:44:00Z' }

const meta = {
  title: 'Review/ReviewDock',
  component: ReviewDock,
  args: {
    mode: 'form',
    review: undefined,
    reviewer: 'Dana Fischer',
    onReviewerChange: fn(),
    draft: undefined,
    onDraftChange: fn(),
    counts: { values: 13, lookedAt: 7, corrected: 1, openChecks: 1 },
    pending: undefined,
    others: [],
    onSkip: fn(),
    onDecide: fn(),
    onUndo: fn(),
    onSendNow: fn(),
    onTakeTheirs: fn(),
    onRefresh: fn(async () => {}),
  },
} satisfies Meta<typeof ReviewDock>

export default meta
type Story = StoryObj<typeof meta>

const press =
  (name: RegExp): NonNullable<Story['play']> =>
  async ({ canvas }) =>
    userEvent.click(canvas.getByRole('button', { name }))

export const Awaiting: Story = {
  tags: ['state-66', 'state-68', 'state-69'],
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: /^Approve, 1 change/ }))
    await expect(args.onDecide).toHaveBeenCalledOnce()
  },
}
export const Draft: Story = { args: { draft: { decision: 'reject', comment: 'The due date is wrong.' } } }
export const DraftUnsaved: Story = { args: { draft: { comment: 'Seen.' }, isDraftUnsaved: true } }
export const AsksAboutTheOtherSide: Story = {
  tags: ['state-70'],
  args: { draft: { decision: 'reject', comment: 'The due date is wrong.' } },
  play: press(/^Approve/),
}
export const AsksForTheName: Story = { tags: ['state-71'], args: { reviewer: '' }, play: press(/^Approve/) }
export const AsksWhileValuesAreOpen: Story = { args: { asksFirst: true }, play: press(/^Approve/) }
export const RejectReasons: Story = { tags: ['state-72', 'state-73'], play: press(/^Reject/) }
export const EditReasons: Story = {
  args: { onReasonsChange: fn() },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: /^Reject/ }))
    await userEvent.click(canvas.getByRole('button', { name: 'Edit the reasons' }))
    await expect(canvas.getByRole('button', { name: 'Done' })).toBeVisible()
  },
}
export const Skip: Story = { play: press(/^Skip/) }
export const PendingUndo: Story = {
  tags: ['state-74'],
  args: { pending: pending() },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: /^Undo/ }))
    await expect(args.onUndo).toHaveBeenCalledOnce()
  },
}
export const OthersPending: Story = {
  args: { others: [pending({ key: 'a' }), pending({ key: 'b', title: 'receipt-77.pdf' })] },
}
export const Sending: Story = { args: { pending: pending({ state: 'sending' }) } }
export const Failed: Story = {
  tags: ['state-75', 'state-76'],
  args: { pending: pending({ state: 'failed', error: new Error('no answer') }) },
  play: press(/^Try again/),
}
export const Conflict: Story = {
  tags: ['state-77'],
  args: { pending: pending({ state: 'failed', error: new ReviewConflictError(approved) }) },
  play: press(/^Send mine over it/),
}
export const PatchRefused: Story = {
  args: {
    pending: pending({
      state: 'failed',
      error: Object.assign(new Error('refused'), {
        refusal: { pointer: '/total', was: 289, theirs: 190, mine: 189 },
      }),
    }),
  },
}
export const DraftOfAnotherTab: Story = {
  args: { draft: { comment: 'One.' }, otherDrafts: [{ comment: 'Two.' }], onChooseDraft: fn() },
}
export const NotSentLastTime: Story = {
  args: { draft: { decision: 'approve', comment: '', decidedAtMs: 1 } },
}
export const Approved: Story = { tags: ['state-78'], args: { review: approved } }
export const ApprovedByNobodyNamed: Story = { tags: ['state-79'], args: { review: { approved: true } } }
export const RejectedWithLongComment: Story = {
  tags: ['state-80'],
  args: { review: { ...approved, approved: false, comment: 'The second page is missing. '.repeat(80) } },
}
export const ChangedDecision: Story = { args: { review: approved }, play: press(/^Change the decision/) }
export const History: Story = {
  args: { review: approved, history: [{ ...approved, approved: false, comment: 'Too low.' }, approved] },
  play: press(/^History/),
}
export const ReviewerOnly: Story = {
  tags: ['state-81', 'state-82'],
  args: { review: { approved: false, reviewed_by: 'Dana Fischer' } },
}
export const LongReviewerName: Story = {
  tags: ['state-85'],
  args: { reviewer: 'Wilhelmina-Konstanze '.repeat(4).trim() },
}
export const ReadOnly: Story = {
  tags: ['state-67', 'state-83', 'state-84'],
  args: { mode: 'read-only' },
  play: press(/^Check again/),
}
export const HandedOver: Story = {
  args: {
    mode: 'read-only',
    handOver: [{ kind: 'words', filename: '', mimetype: '', text: () => 'Total: 189.00' }],
    draft: { comment: 'The total is that of last month.' },
  },
}
/** Nothing was corrected or written yet: there is nothing to hand over, and room for a comment. */
export const NothingToHandOver: Story = {
  args: { mode: 'read-only', handOver: [] },
  play: async ({ canvas, args }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Comment' }), '!')
    await expect(args.onDraftChange).toHaveBeenLastCalledWith(expect.objectContaining({ comment: '!' }))
  },
}
