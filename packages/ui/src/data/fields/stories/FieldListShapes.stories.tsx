import type { Meta, StoryObj } from '@storybook/react-vite'
import type { JsonObject } from 'cloudsquid-react'
import { useState } from 'react'
import { expect, spyOn, userEvent, waitFor } from 'storybook/test'
import { Button } from '../../../controls/actions/Button.tsx'
import { invoiceData } from '../../../fixtures/buildRun.ts'
import { FieldList } from '../FieldList.tsx'

const meta = {
  title: 'Data/FieldList/Shapes',
  component: FieldList,
  args: { data: invoiceData },
} satisfies Meta<typeof FieldList>

export default meta
type Story = StoryObj<typeof meta>

const nested = (levels: number): JsonObject =>
  levels === 0
    ? { value: 'the innermost' }
    : { [`level_${levels}`]: nested(levels - 1), note: `at ${levels}` }

export const Invoice: Story = {}
export const FlatScalars: Story = {
  tags: ['state-17'],
  args: { data: { issuer: 'Acme GmbH', amount: 1939, currency: 'EUR' } },
}
export const SingleKey: Story = {
  tags: ['state-33'],
  args: { data: { summary: 'A delivery note without prices.' } },
}
export const ListOfTexts: Story = {
  tags: ['state-18'],
  args: { data: { tags: ['office', 'recurring', 'paper'], codes: [1, 2, 3] } },
}
export const LongList: Story = {
  args: { data: { serial_numbers: Array.from({ length: 134 }, (_, index) => `SN-${1000 + index}`) } },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Show 114 more of 114' }))
    await expect(canvas.getAllByRole('listitem')).toHaveLength(134)
  },
}
export const RaggedRecords: Story = {
  tags: ['state-20'],
  args: {
    data: {
      lines: [
        { description: 'Copy paper', quantity: 12, price: 21.5 },
        { description: 'Delivery', note: 'free above 200' },
        { quantity: null, price: 'on request' },
      ],
    },
  },
}
export const ManyColumns: Story = {
  args: {
    data: {
      lines: [1, 2, 3].map((row) =>
        Object.fromEntries(
          Array.from({ length: 12 }, (_, index) => [`column_${index}`, `value ${row}.${index}`]),
        ),
      ),
    },
  },
}
export const RecordsInRecords: Story = {
  args: {
    data: {
      orders: [
        { number: 'A-1', positions: [{ sku: 'P1', count: 2 }], address: { city: 'Kiel' } },
        { number: 'A-2', positions: [], address: {} },
      ],
    },
  },
}
export const MixedList: Story = {
  tags: ['state-21'],
  args: { data: { notes: ['a text', 7, { page: 2, quote: 'as agreed' }, ['x', 'y']] } },
}
export const NestedThreeLevels: Story = {
  tags: ['state-22'],
  args: { data: nested(3) },
}
export const NestedEightLevels: Story = {
  tags: ['state-23'],
  args: { data: nested(8) },
}

export const KeysOfEveryKind: Story = {
  tags: ['state-32'],
  args: {
    data: JSON.parse(
      '{"invoice_number":1,"invoiceDate":2,"due-date":3,"TOTAL_AMOUNT":4,"vatID":5,"Order No":6,"":7,"__proto__":8,"constructor":9}',
    ) as JsonObject,
  },
  play: async ({ canvas }) => {
    const labels = canvas.getAllByRole('term').map((term) => term.textContent)
    await expect(labels).toEqual([
      'Invoice number',
      'Invoice date',
      'Due date',
      'Total amount',
      'VAT ID',
      'Order no',
      '(empty key)',
      'Proto',
      'Constructor',
    ])
  },
}

export const AThousandKeys: Story = {
  tags: ['state-34'],
  args: {
    data: Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`field_${index}`, `value ${index}`]),
    ),
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getAllByRole('term')).toHaveLength(100)
    await expect(canvasElement.querySelectorAll('*').length).toBeLessThan(5000)
    await expect(canvas.getByRole('button', { name: 'Show 300 more of 900' })).toBeVisible()
  },
}

export const AMegabyteOfText: Story = {
  tags: ['state-36'],
  args: { data: { transcript: 'The speaker goes on and on. '.repeat(37_450) } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.textContent.length).toBeLessThan(1000)
    await userEvent.click(canvas.getByRole('button', { name: 'Show 20,000 more characters' }))
    await expect(canvas.getByText(/^The speaker/).textContent).toHaveLength(20_000)
  },
}

export const CopiesAValue: Story = {
  tags: ['state-47'],
  play: async ({ canvas }) => {
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await userEvent.click(canvas.getByRole('button', { name: 'Copy Invoice number' }))
    await expect(write).toHaveBeenCalledWith('HF-2026-0417')
    await userEvent.click(canvas.getByRole('button', { name: 'Copy Amount' }))
    await expect(write).toHaveBeenLastCalledWith('491.4')
  },
}

/** The list is made anew with each answer, as a poll makes it: the same words again are no change. */
function Changing() {
  const [amount, setAmount] = useState(100)
  const [answers, setAnswers] = useState(0)
  return (
    <>
      <Button onClick={() => setAmount(amount + 1)}>Other amount</Button>
      <Button onClick={() => setAnswers(answers + 1)}>Same again</Button>
      <FieldList data={{ issuer: 'Acme GmbH', amount, tags: ['a', 'b'].slice(0, 2 + answers) }} />
    </>
  )
}

export const ChangedFieldIsMarkedOnce: Story = {
  tags: ['state-43'],
  render: () => <Changing />,
  play: async ({ canvas, canvasElement }) => {
    const press = (name: string) => userEvent.click(canvas.getByRole('button', { name }))
    const started: string[] = []
    canvasElement.addEventListener('animationstart', ({ target }) => {
      if (target instanceof HTMLElement && target.matches('[data-change]'))
        started.push(target.querySelector('dt')?.textContent ?? '')
    })
    await press('Same again')
    await expect(canvasElement.querySelector('[data-change]')).toBeNull()
    await press('Other amount')
    await waitFor(() => expect(started).toEqual(['Amount']))
    await press('Same again')
    await press('Other amount')
    await waitFor(() => expect(started).toEqual(['Amount', 'Amount']))
  },
}
