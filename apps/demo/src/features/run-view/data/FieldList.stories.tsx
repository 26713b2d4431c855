import type { Meta, StoryObj } from '@storybook/react-vite'
import type { JsonObject } from 'cloudsquid-react'
import { useState } from 'react'
import { expect, spyOn, userEvent, waitFor } from 'storybook/test'
import { Button } from '../../../components/controls/Button.tsx'
import { invoiceData } from '../fixtures/buildRun.ts'
import { FieldList } from './FieldList.tsx'

const meta = { title: 'Data/FieldList', component: FieldList, args: { data: invoiceData } } satisfies Meta<
  typeof FieldList
>

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

/** "Not returned" stands where a field was expected, and where a table row lacks a key that another row has. */
export const KindsOfNothing: Story = {
  tags: ['state-24'],
  args: {
    data: {
      order_number: null,
      comment: '',
      tags: [],
      address: {},
      discount: 0,
      rows: [{ present: 'yes', absent_below: 'here' }, { present: 'no' }],
    },
    fields: [{ key: 'order_number' }, { key: 'purchase_order' }],
  },
  play: async ({ canvas }) => {
    for (const word of ['No value', 'Empty text', 'Empty list', 'Empty object'])
      await expect(canvas.getByText(word)).toBeVisible()
    await expect(canvas.getAllByText('Not returned')).toHaveLength(2)
    await expect(canvas.queryByRole('button', { name: 'Copy Purchase order' })).toBeNull()
    await expect(canvas.getByText('0')).toBeVisible()
  },
}

export const BooleansAndZeros: Story = {
  tags: ['state-25'],
  args: { data: { paid: false, reverse_charge: true, discount: 0, balance: -0.0 } },
}

export const NumbersVerbatim: Story = {
  tags: ['state-26'],
  args: {
    data: { beyond_2_53: '9007199254740993', decimal: 1939.05, tiny: 1e-7, huge: 1e21, as_text: '1.939,00' },
  },
  play: async ({ canvas }) => {
    for (const text of ['9007199254740993', '1939.05', '1e-7', '1e+21', '1.939,00'])
      await expect(canvas.getByText(text)).toBeVisible()
  },
}

export const LongText: Story = {
  tags: ['state-27'],
  args: { data: { terms: 'Payment within 30 days, net. '.repeat(40) } },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Show all 1,160 characters' }))
    await expect(canvas.getByText(/^Payment/).textContent).toHaveLength(1160)
    await userEvent.click(canvas.getByRole('button', { name: 'Show less' }))
    await expect(canvas.getByText(/^Payment/).textContent).toHaveLength(280)
  },
}
export const ManyLines: Story = {
  tags: ['state-28'],
  args: {
    data: {
      address: 'Acme GmbH\nMusterstraße 1\n24103 Kiel',
      items: 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight',
    },
  },
}
export const UnbrokenToken: Story = {
  tags: ['state-29'],
  args: { data: { token: 'a1b2c3d4'.repeat(50), link: 'https://example.com/?q=1' } },
}
export const OtherScripts: Story = {
  tags: ['state-30'],
  args: {
    data: {
      arabic: 'فاتورة رقم ١٢٣',
      hebrew: 'חשבונית 42',
      japanese: '請求書番号 2026年',
      emoji: '📄👩‍💻 é ñ',
    },
  },
}
export const MarkupIsInert: Story = {
  tags: ['state-31'],
  args: { data: { html: '<img src=x onerror="alert(1)"><b>bold</b>', script: '<script>alert(1)</script>' } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText(/<b>bold<\/b>/)).toBeVisible()
    await expect(canvasElement.querySelector('img, b, dd script')).toBeNull()
  },
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
