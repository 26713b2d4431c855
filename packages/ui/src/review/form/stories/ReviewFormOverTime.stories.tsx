import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ComponentProps, useEffect, useState } from 'react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { Button } from '../../../controls/actions/Button.tsx'
import { buildDoneRun } from '../../../fixtures/buildRun.ts'
import { inReviewColumn, reviewArgs, reviewForm } from '../../fixtures/reviewForm.tsx'
import { ReviewStage } from '../../fixtures/ReviewStage.tsx'

const meta = {
  title: 'Review/ReviewForm/Over time',
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

/** Stands for a poll: everything is rendered anew, with a new run object each time. */
function Polled(props: ComponentProps<typeof ReviewStage>) {
  const [polls, setPolls] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setPolls((last) => last + 1), 20)
    return () => clearInterval(timer)
  }, [])
  return (
    <>
      <p>{polls} polls</p>
      <ReviewStage {...props} run={buildDoneRun()} />
    </>
  )
}

export const DraftCaretAndFocusSurvivePolls: Story = {
  tags: ['state-76'],
  render: (args) => <Polled {...args} />,
  play: async ({ canvas }) => {
    const comment = reviewForm(canvas).comment() as HTMLTextAreaElement
    await userEvent.type(comment, 'The total is right')
    comment.setSelectionRange(4, 9)
    const polls = () => Number.parseInt(canvas.getByText(/polls$/).textContent, 10)
    const before = polls()
    await waitFor(() => expect(polls()).toBeGreaterThan(before + 10))
    await expect(comment).toBe(reviewForm(canvas).comment())
    await expect(comment).toHaveFocus()
    await expect(comment).toHaveValue('The total is right')
    await expect([comment.selectionStart, comment.selectionEnd]).toEqual([4, 9])
  },
}

function Remounting(props: ComponentProps<typeof ReviewStage>) {
  const [draft, setDraft] = useState(props.draft)
  const [isShown, setIsShown] = useState(true)
  return (
    <>
      <Button onClick={() => setIsShown(!isShown)}>Leave or come back</Button>
      {isShown && <ReviewStage {...props} {...(draft && { draft })} onDraftChange={setDraft} />}
    </>
  )
}

export const DraftIsThereAfterComingBack: Story = {
  render: (args) => <Remounting {...args} />,
  play: async ({ canvas }) => {
    const { comment, reject } = reviewForm(canvas)
    await userEvent.click(reject())
    await userEvent.type(comment(), 'Half a sen')
    const leave = canvas.getByRole('button', { name: 'Leave or come back' })
    await userEvent.click(leave)
    await userEvent.click(leave)
    await expect(comment()).toHaveValue('Half a sen')
    await expect(reject()).toBeChecked()
  },
}
