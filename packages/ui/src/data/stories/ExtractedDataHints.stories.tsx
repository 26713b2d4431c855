import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { invoiceData } from '../../fixtures/buildRun.ts'
import type { DataView } from '../DataView.ts'
import { ExtractedData } from '../ExtractedData.tsx'

const meta = {
  title: 'Data/ExtractedData/Hints of the host',
  component: ExtractedData,
  args: { data: invoiceData, title: 'hartwell-invoice-0417.pdf', view: 'fields', onViewChange: () => {} },
  render: function Render(args) {
    const [view, setView] = useState<DataView>(args.view)
    return <ExtractedData {...args} view={view} onViewChange={setView} />
  },
} satisfies Meta<typeof ExtractedData>

export default meta
type Story = StoryObj<typeof meta>

const expected = [
  { key: 'amount', label: 'Total to pay' },
  { key: 'purchase_order', label: 'Purchase order' },
  { key: 'invoice_number' },
]

/** In the order of the hints, with their labels; what was expected and did not come says so; the rest follows. */
export const FieldsHint: Story = {
  tags: ['state-44'],
  args: { fields: expected },
  play: async ({ canvas }) => {
    const labels = canvas.getAllByRole('term').map((term) => term.textContent)
    await expect(labels.slice(0, 4)).toEqual(['Total to pay', 'Purchase order', 'Invoice number', 'Issuer'])
    await expect(labels).toHaveLength(14)
    await expect(canvas.getByText('Not returned')).toBeVisible()
    const copy = canvas.getByRole('button', { name: 'Copy Total to pay' })
    copy.focus()
    await expect(copy).toBeVisible()
    await expect(canvas.getByText('13 fields')).toBeVisible()
  },
}

export const FieldsHintInTable: Story = {
  tags: ['state-44'],
  args: { fields: expected, view: 'table' },
  play: async ({ canvas }) => {
    const labels = canvas.getAllByRole('rowheader').map((header) => header.textContent)
    await expect(labels.slice(0, 3)).toEqual(['Total to pay', 'Purchase order', 'Invoice number'])
    await expect(canvas.getByText('Not returned')).toBeVisible()
  },
}

/** Nobody said how sure they were of the due date, which is not the same as not at all sure. */
export const Confidence: Story = {
  tags: ['state-45'],
  args: {
    fields: [{ key: 'issuer' }, { key: 'invoice_number' }, { key: 'date' }, { key: 'due_date' }],
    fieldMeta: {
      '/issuer': { confidence: 0 },
      '/invoice_number': { confidence: 0.42 },
      '/date': { confidence: 1 },
      '/lines/1/amount': { confidence: 0.31 },
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('Low confidence 0')).toBeVisible()
    await expect(canvas.getByText('Low confidence 0.42')).toBeVisible()
    await expect(canvas.getByText('Confidence 1')).toBeVisible()
    await expect(canvas.getByText('Low confidence 0.31')).toBeVisible()
    await expect(canvas.getAllByText(/^(Low c|C)onfidence/)).toHaveLength(4)
    const flagged = [...canvasElement.querySelectorAll('[data-flagged] > dt')].map((term) => term.textContent)
    await expect(flagged).toEqual(['Issuer', 'Invoice number'])
  },
}

export const Citations: Story = {
  tags: ['state-46'],
  args: {
    fieldMeta: {
      '/invoice_number': {
        citation: { text: 'Invoice no. HF-2026-0417', place: 'page 1' },
        confidence: 0.98,
      },
      '/amount': { citation: { text: 'Total due £491.40' } },
      '/due_date': { citation: null },
      '/lines/0/description': { citation: { text: 'Copy paper A4, 80 g', place: 'page 1' } },
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('Invoice no. HF-2026-0417')).toBeVisible()
    await expect(canvas.getByText('Total due £491.40')).toBeVisible()
    await expect(canvas.getByText('No source found')).toBeVisible()
    const flagged = [...canvasElement.querySelectorAll('[data-flagged] > dt')].map((term) => term.textContent)
    await expect(flagged).toEqual(['Due date'])
  },
}
