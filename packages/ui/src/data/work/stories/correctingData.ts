import { userEvent } from 'storybook/test'
import type { WorkStage } from './WorkStage.tsx'
import type { StoryObj } from '@storybook/react-vite'

/** What is corrected: every kind of value, and a sum that is wrong. */
export const correctingData = {
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

type Canvas = Parameters<NonNullable<StoryObj<typeof WorkStage>['play']>>[0]['canvas']

/** Opens the editor of the value that reads so. */
export const open = async (canvas: Canvas, text: string) =>
  userEvent.dblClick(await canvas.findByText(text, { ignore: 'option' }))
/** The patch that would be sent. */
export const patchOf = (canvas: Canvas) =>
  JSON.parse(canvas.getByLabelText('patch').textContent ?? '') as readonly { path: string; value?: unknown }[]
/** What the patch puts at a place. */
export const stored = (canvas: Canvas, path: string) =>
  patchOf(canvas).findLast((operation) => operation.path === path)?.value

/** Puts a text into an editor in place of what it holds. */
export async function typeInto(canvas: Canvas, name: RegExp, text: string) {
  const input = await canvas.findByRole('textbox', { name })
  await userEvent.clear(input)
  await userEvent.type(input, text)
}
