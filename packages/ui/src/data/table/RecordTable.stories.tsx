import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { RecordTable } from './RecordTable.tsx'

const lines = [
  { description: 'Copy paper A4', quantity: 12, unit_price: 21.5 },
  { description: 'Fountain pen ink', quantity: 6, unit_price: null },
  { description: 'archive file 10', quantity: 100, unit_price: 3.1 },
  { description: 'Archive file 9', quantity: -1, unit_price: 9 },
]

const meta = {
  title: 'Data/RecordTable',
  component: RecordTable,
  args: { label: 'Lines', pointer: '/lines', records: lines },
} satisfies Meta<typeof RecordTable>

export default meta
type Story = StoryObj<typeof meta>

const column = (table: HTMLElement, index: number) =>
  [...table.querySelectorAll('tbody tr')].map(
    (row) => row.children[index]?.lastElementChild?.textContent ?? '',
  )

export const Records: Story = {
  tags: ['state-19'],
  play: async ({ canvas }) => {
    const table = canvas.getByRole('table', { name: 'Lines' })
    await expect(column(table, 1)).toEqual(['12', '6', '100', '-1'])
    await expect(canvas.queryByRole('button')).toBeNull()
    const cell = canvas.getByRole('cell', { name: '12' })
    await expect(getComputedStyle(cell).textAlign).toBe('end')
  },
}

/** Each press goes on: rising, falling, as it came. Numbers go by value, and what has no value stays last. */
export const Sorted: Story = {
  args: { isSortable: true },
  play: async ({ canvas }) => {
    const table = canvas.getByRole('table', { name: 'Lines' })
    const press = (name: RegExp) => userEvent.click(canvas.getByRole('button', { name }))
    const order = (name: RegExp) => canvas.getByRole('columnheader', { name }).getAttribute('aria-sort')
    await expect(order(/^Quantity/)).toBe('none')
    await press(/^Quantity/)
    await expect(column(table, 1)).toEqual(['-1', '6', '12', '100'])
    await expect(order(/^Quantity ascending/)).toBe('ascending')
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('Sorted by Quantity, ascending.'),
    )
    await press(/^Quantity/)
    await expect(column(table, 1)).toEqual(['100', '12', '6', '-1'])
    await expect(order(/^Quantity descending/)).toBe('descending')
    await press(/^Quantity/)
    await expect(column(table, 1)).toEqual(['12', '6', '100', '-1'])
    await press(/^Unit price/)
    await expect(column(table, 2)).toEqual(['3.1', '9', '21.5', 'No value'])
    await press(/^Unit price/)
    await expect(column(table, 2)).toEqual(['21.5', '9', '3.1', 'No value'])
    await press(/^Description/)
    await expect(column(table, 0)).toEqual([
      'Archive file 9',
      'archive file 10',
      'Copy paper A4',
      'Fountain pen ink',
    ])
    await expect(order(/^Quantity/)).toBe('none')
  },
}

const inWidth = (width: string) =>
  function InWidth(Story: () => ReactNode) {
    return <div style={{ maxInlineSize: width }}>{Story()}</div>
  }
const displayOf = (row: HTMLElement) => getComputedStyle(row).display

/** On a phone a row is a card. */
export const Cards: Story = {
  args: { isSortable: true },
  globals: { viewport: { value: 'mobile1' } },
  play: async ({ canvas }) => {
    const row = canvas.getByRole('row', { name: /Copy paper/ })
    await waitFor(() => expect(displayOf(row)).toBe('block'))
    await userEvent.click(canvas.getByRole('button', { name: 'Quantity' }))
    await expect(column(canvas.getByRole('table'), 1)).toEqual(['-1', '6', '12', '100'])
  },
}

/** Beside a document a table stays one: it scrolls sideways, and its first column stays. */
export const InANarrowColumn: Story = {
  decorators: [inWidth('25rem')],
  args: { records: lines.map((line, index) => ({ ...line, position: index, unit: 'box', discount: 0 })) },
  play: async ({ canvas }) => {
    const row = canvas.getByRole('row', { name: /Copy paper/ })
    await expect(displayOf(row)).toBe('table-row')
    const region = canvas.getByRole('region')
    await expect(region.scrollWidth).toBeGreaterThan(region.clientWidth)
    region.scrollLeft = region.scrollWidth
    const first = canvas.getByRole('cell', { name: 'Copy paper A4' })
    await waitFor(() =>
      expect(first.getBoundingClientRect().left).toBeLessThan(region.getBoundingClientRect().left + 8),
    )
    region.scrollLeft = 0
  },
}

/** By the arrow keys at the end of its header, or dragged there; Enter makes it as wide as it was. */
export const WidenedColumn: Story = {
  decorators: [inWidth('25rem')],
  play: async ({ canvas }) => {
    const grip = canvas.getByRole('separator', { name: 'Width of Description' })
    const header = canvas.getByRole('columnheader', { name: /^Description/ })
    const before = header.getBoundingClientRect().width
    grip.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}')
    await expect(header.getBoundingClientRect().width).toBeGreaterThanOrEqual(before + 4 * 16 - 2)
    await expect(grip).toHaveAttribute('aria-valuenow', String(Math.round(before + 4 * 16)))
    await userEvent.keyboard('{Enter}')
    await expect(header.getBoundingClientRect().width).toBeCloseTo(before, 0)
  },
}

export const ManyRows: Story = {
  tags: ['state-35'],
  args: {
    isSortable: true,
    records: Array.from({ length: 10_000 }, (_, index) => ({
      id: index,
      booked: `2026-${String((index % 12) + 1).padStart(2, '0')}-01`,
      text:
        index % 5 === 0 ? `Transfer ${index}, ${'with a remark that wraps '.repeat(4)}` : `Transfer ${index}`,
      amount: (index * 37) % 1000,
    })),
  },
  play: async ({ canvas }) => {
    const table = canvas.getByRole('table', { name: 'Lines' })
    await expect(table).toHaveAttribute('aria-rowcount', '10001')
    await expect(canvas.getAllByRole('row').length).toBeLessThan(60)
    const region = canvas.getByRole('region', { name: 'Lines, 10,000 rows' })
    region.scrollTop = region.scrollHeight
    await waitFor(() => expect(canvas.getByRole('row', { name: /^9999 / })).toBeVisible())
    await expect(canvas.getByRole('row', { name: /^9999 / })).toHaveAttribute('aria-rowindex', '10001')
    region.scrollTop = 0
  },
}
