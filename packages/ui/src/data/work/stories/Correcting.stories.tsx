import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { setValue } from '../../../corrections/steps.ts'
import { WorkStage } from './WorkStage.tsx'

const data = {
  issuer: 'Blaumeise AG',
  invoice_number: '00123',
  date: '2026-10-14',
  due_date: '2026-11-14',
  net: 159,
  tax: 30,
  amount: 289,
  currency: 'EUR',
  paid: false,
  note: null,
  reference: '',
  deposit: '10.00',
  tags: ['paper', 'office'],
  lines: [
    { description: 'Desk', quantity: 1, unit_price: 100, amount: 100 },
    { description: 'Lamp', quantity: 1, unit_price: 59, amount: 59 },
  ],
}

const meta = { title: 'Data/Correcting', component: WorkStage, args: { data } } satisfies Meta<
  typeof WorkStage
>

export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const open = async (canvas: Canvas, text: string) =>
  userEvent.dblClick(await canvas.findByText(text, { ignore: 'option' }))
const patchOf = (canvas: Canvas) =>
  JSON.parse(canvas.getByLabelText('patch').textContent ?? '') as readonly { path: string; value?: unknown }[]
const stored = (canvas: Canvas, path: string) =>
  patchOf(canvas).findLast((operation) => operation.path === path)?.value

async function typeInto(canvas: Canvas, name: RegExp, text: string) {
  const input = await canvas.findByRole('textbox', { name })
  await userEvent.clear(input)
  await userEvent.type(input, text)
}

/** Nothing is corrected yet; the sum is objected to. */
export const Untouched: Story = {}
export const EditingText: Story = {
  play: async ({ canvas }) => {
    await open(canvas, 'Blaumeise AG')
    await typeInto(canvas, /Correct Issuer/, 'Kohlmeise AG{Enter}')
    await waitFor(() => expect(stored(canvas, '/issuer')).toBe('Kohlmeise AG'))
  },
}
export const EditingNumber: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '289')
    await typeInto(canvas, /Correct Amount/, '189.00')
    await expect(canvas.getByText('Stored as 189')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(stored(canvas, '/amount')).toBe(189))
  },
}
export const NumberWithTwoMeanings: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '289')
    await typeInto(canvas, /Correct Amount/, '1.119{Enter}')
    await userEvent.click(await canvas.findByRole('button', { name: 'Stored as 1119' }))
    await waitFor(() => expect(stored(canvas, '/amount')).toBe(1119))
  },
}
export const NumberRefused: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '289')
    await typeInto(canvas, /Correct Amount/, 'a lot{Enter}')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('“a lot” is no number.')
    await expect(patchOf(canvas)).toEqual([])
  },
}
export const NumberTooExact: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '289')
    await typeInto(canvas, /Correct Amount/, '9007199254740993{Enter}')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('more digits than a number can hold')
  },
}
export const EditingDate: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '2026-10-14')
    await typeInto(canvas, /Correct Date/, '15.10.2026{Enter}')
    await waitFor(() => expect(stored(canvas, '/date')).toBe('2026-10-15'))
  },
}
export const DateThatDoesNotExist: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '2026-10-14')
    await typeInto(canvas, /Correct Date/, '30.02.2026{Enter}')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('There is no such day as 30.02.2026.')
  },
}
export const EditingYesOrNo: Story = {
  play: async ({ canvas }) => {
    await open(canvas, 'false')
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Correct Paid' }), 'Yes')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(stored(canvas, '/paid')).toBe(true))
  },
}
export const EditingChoice: Story = {
  args: { fields: [{ key: 'currency', options: ['CHF', 'USD'] }] },
  play: async ({ canvas }) => {
    await open(canvas, 'EUR')
    const select = await canvas.findByRole('combobox', { name: 'Correct Currency' })
    await expect(select).toHaveTextContent('EUR (not among the choices)')
    await userEvent.selectOptions(select, 'CHF')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(stored(canvas, '/currency')).toBe('CHF'))
  },
}
export const EditingAmountAsText: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '10.00')
    await typeInto(canvas, /Correct Deposit/, '12,5{Enter}')
    await waitFor(() => expect(stored(canvas, '/deposit')).toBe('12.50'))
  },
}
export const IdKeepsItsZeros: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '00123')
    await typeInto(canvas, /Correct Invoice number/, '00124{Enter}')
    await waitFor(() => expect(stored(canvas, '/invoice_number')).toBe('00124'))
  },
}
export const EditingList: Story = {
  play: async ({ canvas }) => {
    await open(canvas, 'paper')
    await expect(await canvas.findByRole('textbox', { name: 'Correct Tags' })).toHaveValue(
      JSON.stringify(data.tags, null, 2),
    )
  },
}
export const NoValueChosen: Story = {
  play: async ({ canvas }) => {
    await open(canvas, 'Blaumeise AG')
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Stored as' }), 'No value')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(stored(canvas, '/issuer')).toBe(null))
  },
}
export const TakenAway: Story = {
  play: async ({ canvas }) => {
    await open(canvas, 'Blaumeise AG')
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Stored as' }), 'Not there')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(patchOf(canvas)).toContainEqual({ op: 'remove', path: '/issuer' }))
  },
}
export const GivenUp: Story = {
  play: async ({ canvas }) => {
    await open(canvas, 'Blaumeise AG')
    await typeInto(canvas, /Correct Issuer/, 'Kohl{Escape}')
    await expect(await canvas.findByText('Blaumeise AG')).toBeVisible()
    await expect(patchOf(canvas)).toEqual([])
  },
}
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
  args: { reviewer: 'Ada', draft: { corrections: { done: [setValue(data, '/amount', 189)], undone: [] } } },
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
const otherData = { ...data, amount: 250 }
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
export const UndoneAndDoneAgain: Story = {
  args: { draft: { corrections: { done: [setValue(data, '/amount', 189)], undone: [] } } },
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
          setValue(data, '/amount', 189),
          setValue(data, '/vat_id', 'DE123'),
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
