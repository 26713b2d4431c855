import type { Meta, StoryObj } from '@storybook/react-vite'
import { ReviewConflictError } from 'cloudsquid-react'
import { expect, fireEvent, fn, mocked, userEvent, waitFor } from 'storybook/test'
import { buildDoneRun } from '../../../fixtures/buildRun.ts'
import { inReviewColumn, reviewArgs, reviewForm } from '../../fixtures/reviewForm.tsx'
import { ReviewStage } from '../../fixtures/ReviewStage.tsx'

const meta = {
  title: 'Review/ReviewForm/States',
  component: ReviewStage,
  parameters: {
    docs: {
      description: {
        component:
          'Shows the review of a run, or takes it. A decision that arrives while somebody writes does not take their text.',
      },
    },
  },
  args: reviewArgs,
  decorators: [inReviewColumn],
} satisfies Meta<typeof ReviewStage>

export default meta
type Story = StoryObj<typeof meta>

export const ApprovesWithoutComment: Story = {
  tags: ['state-69'],
  play: async ({ canvas, args }) => {
    const { approve, submit } = reviewForm(canvas)
    await userEvent.click(approve())
    await expect(args.onSubmit).not.toHaveBeenCalled()
    await userEvent.click(submit())
    await expect(args.onSubmit).toHaveBeenLastCalledWith({
      approved: true,
      comment: '',
      reviewedBy: 'Dana Fischer',
    })
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Review' })).toHaveFocus())
    await expect(canvas.getByText('Approved')).toBeVisible()
    await expect(args.onDraftChange).toHaveBeenLastCalledWith({ comment: '' })
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Review saved: approved.'))
  },
}

export const RejectNeedsAComment: Story = {
  tags: ['state-70'],
  play: async ({ canvas, args }) => {
    const { reject, submit, comment } = reviewForm(canvas)
    await userEvent.click(reject())
    await userEvent.click(submit())
    await waitFor(() => expect(comment()).toHaveFocus())
    await expect(comment()).toBeInvalid()
    await expect(comment()).toHaveAccessibleDescription(/Add a comment that says what is wrong\./)
    await expect(canvas.getByRole('alert')).toHaveTextContent('The review was not sent.')
    await expect(args.onSubmit).not.toHaveBeenCalled()
  },
}

export const RejectsWithComment: Story = {
  tags: ['state-71'],
  play: async ({ canvas, args }) => {
    const { reject, submit, comment } = reviewForm(canvas)
    await userEvent.click(reject())
    await userEvent.type(comment(), '  The due date is wrong.  ')
    await userEvent.click(submit())
    await expect(args.onSubmit).toHaveBeenLastCalledWith({
      approved: false,
      comment: 'The due date is wrong.',
      reviewedBy: 'Dana Fischer',
    })
    await expect(await canvas.findByText('Rejected')).toBeVisible()
  },
}

export const NeedsADecisionAndAName: Story = {
  args: { reviewer: '' },
  play: async ({ canvas, args }) => {
    await userEvent.click(reviewForm(canvas).submit())
    await expect(await canvas.findByText('Choose Approve or Reject.')).toBeVisible()
    await expect(canvas.getByText('Enter your name, so that others know who decided.')).toBeVisible()
    await expect(reviewForm(canvas).approve()).toHaveFocus()
    await expect(args.onSubmit).not.toHaveBeenCalled()
  },
}

const unanswered = () => new Promise<void>(() => {})

export const SavingIsLocked: Story = {
  tags: ['state-72'],
  args: { onSubmit: fn(unanswered), draft: { decision: 'approve', comment: 'Right.' } },
  play: async ({ canvas, args }) => {
    const { submit, comment, reject, approve } = reviewForm(canvas)
    await userEvent.click(submit())
    await waitFor(() => expect(submit()).toHaveTextContent('Saving'))
    await userEvent.click(submit())
    await userEvent.click(reject())
    await userEvent.type(comment(), ' More.')
    await expect(approve()).toBeChecked()
    await expect(comment()).toHaveValue('Right.')
    await expect(args.onSubmit).toHaveBeenCalledOnce()
  },
}

export const DoublePressSendsOnce: Story = {
  tags: ['state-73'],
  args: { onSubmit: fn(unanswered), draft: { decision: 'approve', comment: '' } },
  play: async ({ canvas, args }) => {
    const button = reviewForm(canvas).submit()
    // Both presses come in one tick, before anything can have rendered.
    button.click()
    button.click()
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalled())
    await expect(args.onSubmit).toHaveBeenCalledOnce()
  },
}

export const FailedSaveKeepsTheText: Story = {
  tags: ['state-74'],
  beforeEach: ({ args }) => {
    mocked(args.onSubmit)?.mockRejectedValueOnce(
      Object.assign(new Error('unreachable'), { failure: 'unreachable' }),
    )
  },
  play: async ({ canvas, args }) => {
    const { approve, submit, comment } = reviewForm(canvas)
    await userEvent.click(approve())
    await userEvent.type(comment(), 'Checked twice.')
    await userEvent.click(submit())
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent('The review was not saved.')
    await expect(alert).toHaveTextContent('The server could not be reached. Your comment is still here.')
    await expect(comment()).toHaveValue('Checked twice.')
    await userEvent.click(submit())
    await expect(await canvas.findByText('Approved')).toBeVisible()
    await expect(args.onSubmit).toHaveBeenCalledTimes(2)
  },
}

const theirs = {
  approved: true,
  reviewed_by: 'Robin Vos',
  review_date: '2026-11-12T09:40:00Z',
  comment: 'All right.',
}

export const SomebodyElseWasFirst: Story = {
  tags: ['state-75'],
  args: {
    draft: { decision: 'reject', comment: 'The due date is wrong.' },
    onSubmit: fn(async () => {
      throw new ReviewConflictError(theirs)
    }),
  },
  play: async ({ canvas }) => {
    await userEvent.click(reviewForm(canvas).submit())
    await expect(await canvas.findByText('Robin Vos approved this at 10:40.')).toBeVisible()
    await expect(reviewForm(canvas).comment()).toHaveValue('The due date is wrong.')
    await userEvent.click(canvas.getByRole('button', { name: 'Show their review' }))
    await expect(canvas.getByText('All right.')).toBeVisible()
  },
}

export const DecisionArrivesWhileWriting: Story = {
  args: {
    draft: { decision: 'reject', comment: 'The due date is wrong.' },
    run: buildDoneRun({
      review: { approved: true, reviewed_by: 'Robin Vos', review_date: '2026-11-12T09:40:00Z' },
    }),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Robin Vos approved this at 10:40.')).toBeVisible()
    await expect(reviewForm(canvas).comment()).toHaveValue('The due date is wrong.')
    await userEvent.click(canvas.getByRole('button', { name: 'Discard my draft' }))
    await expect(canvas.getByText('Approved')).toBeVisible()
    await expect(canvas.queryByRole('textbox')).toBeNull()
  },
}

export const ShortcutSends: Story = {
  args: { draft: { decision: 'approve', comment: '' } },
  play: async ({ canvas, args }) => {
    await userEvent.click(reviewForm(canvas).comment())
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalledOnce())
  },
}

export const EnterAloneSendsNothing: Story = {
  args: { draft: { decision: 'approve', comment: '' } },
  play: async ({ canvas, args }) => {
    const { reviewer, comment, approve } = reviewForm(canvas)
    await userEvent.type(reviewer(), '{Enter}')
    approve().focus()
    await userEvent.keyboard('{Enter}')
    await userEvent.type(comment(), 'One line{Enter}and another')
    await expect(comment()).toHaveValue('One line\nand another')
    await expect(args.onSubmit).not.toHaveBeenCalled()
  },
}

export const CompositionEnterSendsNothing: Story = {
  tags: ['state-77'],
  args: { draft: { decision: 'approve', comment: '' } },
  play: async ({ canvas, args }) => {
    const { comment } = reviewForm(canvas)
    await fireEvent.keyDown(comment(), { key: 'Enter', ctrlKey: true, isComposing: true })
    await fireEvent.keyDown(comment(), { key: 'Enter', ctrlKey: true, keyCode: 229 })
    await userEvent.type(comment(), '正しい')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalledOnce())
    await expect(args.onSubmit).toHaveBeenLastCalledWith(expect.objectContaining({ comment: '正しい' }))
  },
}
