import type { Meta, StoryObj } from '@storybook/react-vite'
import type { CSSProperties } from 'react'
import { expect, fn, mocked, screen, userEvent, waitFor, within } from 'storybook/test'
import { buildDoneRun } from '../../fixtures/buildRun.ts'
import { onOwnPage } from '../../run/fixtures/onOwnPage.ts'
import { reviewForm } from '../fixtures/reviewForm.tsx'
import { runViewArgs } from '../../run/fixtures/runViewArgs.ts'
import { RunViewStage } from '../../run/fixtures/RunViewStage.tsx'

const onSubmit = fn(async () => {})
const onDraftChange = fn()

const meta = {
  title: 'Review/ReviewSheet',
  component: RunViewStage,
  parameters: {
    docs: {
      description: {
        component:
          'The form of the review over the data, from the bar. Closing it loses nothing: the form goes back to its place.',
      },
    },
  },
  args: { ...runViewArgs, review: { mode: 'form', reviewer: 'Dana Fischer', onSubmit, onDraftChange } },
  decorators: [
    // One column, as on a phone or beside a document.
    (Story) => (
      <div style={{ maxInlineSize: '40rem', '--ru-gutter': '1rem' } as CSSProperties}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof RunViewStage>

export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

/** The bar comes once the browser has seen that the review is out of view. */
const inBar = async (canvas: Canvas, name: string) =>
  within(await canvas.findByRole('group', { name: 'Review' })).getByRole('button', { name })
const openSheet = async (canvas: Canvas, name: string) => {
  await userEvent.click(await inBar(canvas, name))
  const sheet = await screen.findByRole('dialog', { name: 'Review' })
  // A press on what is still below the window would scroll the page behind; nobody is that fast.
  await waitFor(() => expect(sheet.getAnimations()).toEqual([]))
  return reviewForm(within(sheet))
}
const sheetIsGone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

export const ApproveFocusesSubmit: Story = {
  play: async ({ canvas }) => {
    const sheet = await openSheet(canvas, 'Approve')
    await expect(sheet.approve()).toBeChecked()
    await waitFor(() => expect(sheet.submit()).toHaveFocus())
    await expect(screen.getAllByRole('textbox', { name: 'Comment' })).toHaveLength(1)
    await userEvent.keyboard('{Escape}')
    await sheetIsGone()
    await waitFor(async () => expect(await inBar(canvas, 'Approve')).toHaveFocus())
    await expect(onSubmit).not.toHaveBeenCalled()
  },
}

export const RejectFocusesTheComment: Story = {
  play: async ({ canvas }) => {
    const sheet = await openSheet(canvas, 'Reject')
    await expect(sheet.reject()).toBeChecked()
    await waitFor(() => expect(sheet.comment()).toHaveFocus())
  },
}

export const RejectInTheDark: Story = { ...RejectFocusesTheComment, globals: { theme: 'dark' } }

export const RejectRightToLeft: Story = {
  ...RejectFocusesTheComment,
  globals: { direction: 'rtl' },
  parameters: onOwnPage,
}

/** Whatever was written is there again: in the sheet, and in the form on the page. */
export const ClosingKeepsTheText: Story = {
  args: { review: { ...runViewArgs.review, reviewer: '', onSubmit, onDraftChange } },
  play: async ({ canvas }) => {
    const sheet = await openSheet(canvas, 'Reject')
    await waitFor(() => expect(sheet.comment()).toHaveFocus())
    await userEvent.keyboard('The due date is')
    await userEvent.type(sheet.reviewer(), 'Dana')
    await userEvent.keyboard('{Escape}')
    await sheetIsGone()
    const form = reviewForm(canvas)
    await waitFor(() => expect(form.comment()).toHaveValue('The due date is'))
    await expect(form.reviewer()).toHaveValue('Dana')
    await expect(form.reject()).toBeChecked()

    const again = await openSheet(canvas, 'Reject')
    await userEvent.type(again.comment(), ' wrong.')
    await userEvent.click(screen.getByRole('button', { name: 'Close the review' }))
    await sheetIsGone()
    await waitFor(() => expect(form.comment()).toHaveValue('The due date is wrong.'))
    await waitFor(async () => expect(await inBar(canvas, 'Reject')).toHaveFocus())
    await expect(onDraftChange).toHaveBeenLastCalledWith({
      decision: 'reject',
      comment: 'The due date is wrong.',
    })
  },
}

export const SubmitClosesAndTells: Story = {
  play: async ({ canvas }) => {
    const heard: (string | null)[] = []
    const voice = canvas.getByRole('status')
    const observer = new MutationObserver(() => heard.push(voice.textContent))
    observer.observe(voice, { childList: true, subtree: true, characterData: true })
    const sheet = await openSheet(canvas, 'Approve')
    await waitFor(() => expect(sheet.submit()).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await sheetIsGone()
    await expect(onSubmit).toHaveBeenCalledOnce()
    await expect(onSubmit).toHaveBeenLastCalledWith({
      approved: true,
      comment: '',
      reviewedBy: 'Dana Fischer',
    })
    const title = canvas.getByRole('heading', { name: 'Review' })
    await waitFor(() => expect(title).toHaveFocus())
    await expect(within(canvas.getByRole('region', { name: 'Review' })).getByText('Approved')).toBeVisible()
    await waitFor(() => expect(heard).toEqual(['Review saved: approved.']))
    observer.disconnect()
  },
}

export const FailureKeepsTheText: Story = {
  beforeEach: () => {
    mocked(onSubmit).mockRejectedValueOnce(
      Object.assign(new Error('unreachable'), { failure: 'unreachable' }),
    )
  },
  play: async ({ canvas }) => {
    const sheet = await openSheet(canvas, 'Reject')
    await waitFor(() => expect(sheet.comment()).toHaveFocus())
    await userEvent.keyboard('The due date is wrong.')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    const alert = await screen.findByRole('alert')
    await expect(alert).toHaveTextContent('The review was not saved.')
    await expect(sheet.comment()).toHaveValue('The due date is wrong.')
    await userEvent.click(sheet.submit())
    await sheetIsGone()
    await expect(onSubmit).toHaveBeenCalledTimes(2)
  },
}

/** The save goes on without the sheet, one at a time, and nobody who reads on is disturbed by its end. */
export const ClosedWhileSaving: Story = {
  play: async ({ canvas }) => {
    let finishSaving = () => {}
    mocked(onSubmit).mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          finishSaving = resolve
        }),
    )
    const sheet = await openSheet(canvas, 'Approve')
    await userEvent.click(sheet.submit())
    await waitFor(() => expect(sheet.submit()).toHaveTextContent('Saving'))
    await userEvent.keyboard('{Escape}')
    await sheetIsGone()
    const bar = within(await canvas.findByRole('group', { name: 'Review' }))
    await expect(bar.getByText('Saving')).toBeVisible()
    await userEvent.click(bar.getByRole('button', { name: 'Reject' }))
    await expect(screen.queryByRole('dialog')).toBeNull()
    await userEvent.click(canvas.getByRole('tab', { name: 'JSON' }))
    finishSaving()
    await expect(await bar.findByText('by Dana Fischer')).toBeVisible()
    await expect(canvas.getByRole('tab', { name: 'JSON' })).toHaveFocus()
    await expect(onSubmit).toHaveBeenCalledOnce()
  },
}

export const SomebodyElseWasFirst: Story = {
  args: {
    run: buildDoneRun({
      review: { approved: true, reviewed_by: 'Robin Vos', review_date: '2026-11-12T09:40:00Z' },
    }),
    review: {
      mode: 'form',
      reviewer: 'Dana Fischer',
      draft: { decision: 'reject', comment: 'The due date is wrong.' },
      onSubmit,
      onDraftChange,
    },
  },
  play: async ({ canvas }) => {
    const sheet = await openSheet(canvas, 'Reject')
    await expect(await screen.findByText('Robin Vos approved this at 10:40.')).toBeVisible()
    await expect(sheet.comment()).toHaveValue('The due date is wrong.')
    await userEvent.click(screen.getByRole('button', { name: 'Discard my draft' }))
    await sheetIsGone()
    const title = canvas.getByRole('heading', { name: 'Review' })
    await waitFor(() => expect(title).toHaveFocus())
    await expect(canvas.queryByRole('textbox', { name: 'Comment' })).toBeNull()
  },
}
