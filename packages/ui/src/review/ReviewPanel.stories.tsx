import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { buildDoneRun, buildFailedRun, buildRun, secondsAgo } from '../fixtures/buildRun.ts'
import { inReviewColumn, reviewArgs } from './fixtures/reviewForm.tsx'
import { ReviewStage } from './fixtures/ReviewStage.tsx'

const meta = {
  title: 'Review/ReviewPanel',
  component: ReviewStage,
  parameters: {
    docs: {
      description: {
        component:
          'Shows the review of a run, or takes it. A decision that arrives while somebody writes does not take their text.',
      },
    },
  },
  args: { ...reviewArgs, checkedAt: secondsAgo(3) },
  decorators: [inReviewColumn],
} satisfies Meta<typeof ReviewStage>

export default meta
type Story = StoryObj<typeof meta>

const reviewed = (review: Record<string, string | boolean>) => ({ run: buildDoneRun({ review }) })

export const NotYet: Story = {
  tags: ['state-66'],
  args: { phase: 'running', run: buildRun({ status: 'running' }) },
}
export const RunFailed: Story = { tags: ['state-84'], args: { phase: 'error', run: buildFailedRun() } }
export const NoRun: Story = { args: { phase: 'error', run: undefined } }
export const AwaitingForm: Story = { tags: ['state-68'] }
export const AwaitingFormWithoutReviewer: Story = { args: { reviewer: '' } }
export const AwaitingReadOnly: Story = { tags: ['state-67'], args: { mode: 'read-only' } }
export const DraftFromLastTime: Story = {
  args: { draft: { decision: 'reject', comment: 'The due date is the delivery date.' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('radio', { name: 'Reject' })).toBeChecked()
    await expect(canvas.getByRole('textbox', { name: 'Comment' })).toHaveValue(
      'The due date is the delivery date.',
    )
  },
}
export const Approved: Story = {
  tags: ['state-78'],
  args: reviewed({
    approved: true,
    comment: 'Checked against the delivery note.',
    reviewed_by: 'Dana Fischer',
    review_date: '2026-11-12T09:44:00Z',
  }),
}
export const ApprovedByNobodyNamed: Story = {
  tags: ['state-79'],
  args: reviewed({ approved: true, review_date: '2026-11-12T09:44:00Z' }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^Reviewer not recorded/)).toBeVisible()
  },
}
export const RejectedWithLongComment: Story = {
  tags: ['state-80'],
  args: reviewed({
    approved: false,
    comment: 'The second page is missing. '.repeat(80),
    reviewed_by: 'Dana Fischer',
  }),
}
export const NotApprovedWithoutEvidence: Story = {
  tags: ['state-81'],
  args: { ...reviewed({ approved: false }), mode: 'read-only' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Awaiting review')).toBeVisible()
  },
}
export const ReviewerOnly: Story = {
  tags: ['state-82'],
  args: reviewed({ approved: false, reviewed_by: 'Dana Fischer' }),
}
export const DateOnly: Story = {
  tags: ['state-82'],
  args: reviewed({ approved: false, review_date: '2026-11-12T09:44:00Z' }),
}
export const ZeroDate: Story = {
  tags: ['state-82'],
  args: reviewed({ approved: true, reviewed_by: 'Dana Fischer', review_date: '0001-01-01T00:00:00Z' }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/time not recorded/)).toBeVisible()
  },
}
export const LongReviewerName: Story = {
  tags: ['state-85'],
  args: { ...reviewed({ approved: true, reviewed_by: 'Wilhelmina-Konstanze '.repeat(4).trim() }) },
}

export const CheckAgainFindsNothing: Story = {
  args: { mode: 'read-only' },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Check again' }))
    await expect(args.onRefresh).toHaveBeenCalledOnce()
    await expect(await canvas.findByText('Still awaiting review.')).toBeInTheDocument()
  },
}
export const CheckAgainFails: Story = {
  args: {
    mode: 'read-only',
    onRefresh: fn(async () => {
      throw new Error('No answer.')
    }),
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Check again' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent('The check failed.')
  },
}
export const CheckAgainFindsADecision: Story = {
  tags: ['state-83'],
  args: {
    mode: 'read-only',
    refreshed: buildDoneRun({ review: { approved: true, reviewed_by: 'Dana Fischer' } }),
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Check again' }))
    await expect(await canvas.findByText('Approved')).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Check again' })).toBeNull()
  },
}
