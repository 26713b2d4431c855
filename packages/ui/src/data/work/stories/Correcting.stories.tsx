import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { setValue } from '../../../corrections/steps.ts'
import { correctingData, patchOf, stored } from '../fixtures/correctingData.ts'
import { WorkStage } from '../fixtures/WorkStage.tsx'

const meta = {
  title: 'Data/Correcting/What was done',
  component: WorkStage,
  args: { data: correctingData },
} satisfies Meta<typeof WorkStage>

export default meta
type Story = StoryObj<typeof meta>

/** A reload in the middle of a number that could not be saved. */
export const UnsavedInput: Story = {
  args: {
    draft: { corrections: { done: [], undone: [], typing: { '/amount': { text: '18x', kind: 'number' } } } },
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Go on' }))
    await expect(await canvas.findByRole('textbox', { name: 'Correct Amount' })).toHaveValue('18x')
  },
}
export const Corrected: Story = {
  args: {
    reviewer: 'Ada',
    draft: { corrections: { done: [setValue(correctingData, '/amount', 189)], undone: [] } },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Was 289, corrected by Ada/)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Restore Amount' }))
    await waitFor(() => expect(patchOf(canvas)).toEqual([]))
  },
}
/** Selected in the document and taken for the chosen field: read as its kind, and saved by the reviewer. */
export const TextOfTheDocument: Story = {
  args: { documentText: '1.189,50 EUR', chosen: '/amount' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Use for/ }))
    const input = await canvas.findByRole('textbox', { name: 'Correct Amount' })
    await expect(input).toHaveValue('1.189,50 EUR')
    await expect(canvas.getByText('Stored as 1189.5')).toBeVisible()
    await waitFor(() => expect(input).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(stored(canvas, '/amount')).toBe(1189.5))
  },
}
export const TextOfTheDocumentInJson: Story = {
  args: { documentText: '2026-10-15', chosen: '/date', view: 'json' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Use for/ }))
    await expect(await canvas.findByRole('textbox', { name: 'Correct Date' })).toHaveValue('2026-10-15')
    await expect(patchOf(canvas)).toEqual([])
  },
}
export const TextFoundInTheData: Story = {
  args: { documentText: 'Blaumeise AG' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Find in data' }))
    await expect(canvas.getByLabelText('Search in the data')).toHaveValue('Blaumeise AG')
  },
}
const otherData = { ...correctingData, amount: 250 }
/** The extraction was done anew after the draft was begun. Each value is said, and neither goes by itself. */
export const Conflict: Story = {
  args: { draft: { corrections: { done: [setValue(otherData, '/amount', 189)], undone: [] } } },
  play: async ({ canvas }) => {
    const notice = await canvas.findByRole('alert')
    await expect(notice).toHaveTextContent('Amount has changed meanwhile')
    await expect(notice).toHaveTextContent('Yours189There now289When you corrected it250')
    await expect(patchOf(canvas)).toEqual([])
    await userEvent.click(canvas.getByRole('button', { name: 'Use mine' }))
    await waitFor(() => expect(stored(canvas, '/amount')).toBe(189))
    await expect(canvas.queryByRole('alert')).toBeNull()
  },
}
export const ConflictLeftAsItIs: Story = {
  args: Conflict.args ?? {},
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Keep what is there' }))
    await waitFor(() => expect(canvas.queryByRole('alert')).toBeNull())
    await expect(patchOf(canvas)).toEqual([])
    // What was typed is not lost: done again, it is asked about again.
    await userEvent.click(canvas.getByText('Blaumeise AG'))
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Yours189')
  },
}
const otherRows = {
  ...correctingData,
  lines: [{ description: 'Chair', amount: 59 }, ...correctingData.lines],
}
/** The row was taken out after it was put right: no other row gets the value, and what was typed can be read. */
export const ConflictRowGone: Story = {
  args: { draft: { corrections: { done: [setValue(otherRows, '/lines/0/amount', 61)], undone: [] } } },
  play: async ({ canvas }) => {
    const notice = await canvas.findByRole('alert')
    await expect(notice).toHaveTextContent('Amount: the place that you corrected cannot be found any more')
    await expect(notice).toHaveTextContent('Yours61When you corrected it59In the rowChair')
    await expect(canvas.queryByRole('button', { name: 'Use mine' })).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Leave it out' }))
    await waitFor(() => expect(canvas.queryByRole('alert')).toBeNull())
    await expect(patchOf(canvas)).toEqual([])
  },
}
export const UndoneAndDoneAgain: Story = {
  args: { draft: { corrections: { done: [setValue(correctingData, '/amount', 189)], undone: [] } } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByText('Blaumeise AG'))
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(patchOf(canvas)).toEqual([]))
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await waitFor(() => expect(stored(canvas, '/amount')).toBe(189))
  },
}
export const Changes: Story = {
  args: {
    view: 'changes',
    reviewer: 'Ada',
    draft: {
      corrections: {
        done: [
          setValue(correctingData, '/amount', 189),
          setValue(correctingData, '/vat_id', 'DE123'),
          { patch: [{ op: 'remove', path: '/lines/1' }] },
        ],
        undone: [],
      },
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('tab', { name: 'Changes (3)' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Copy JSON Patch' })).toBeVisible()
  },
}
/** Each difference is marked and said in a word, what was removed too. */
export const ChangesInJson: Story = {
  args: { ...Changes.args, view: 'json' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('changed')).toBeVisible()
    await expect(canvas.getByText('289', { selector: 'del' })).toBeVisible()
    await expect(canvas.getByText('added')).toBeVisible()
    await expect(canvas.getByText('removed')).toBeVisible()
    await expect(canvas.getByText(/"description":"Lamp"/, { selector: 'del' })).toBeVisible()
  },
}
export const NoChanges: Story = { args: { view: 'changes' } }
