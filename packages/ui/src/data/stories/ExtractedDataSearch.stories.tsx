import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { Button } from '../../controls/actions/Button.tsx'
import { ExtractedData } from '../ExtractedData.tsx'
import { invoiceData } from '../../fixtures/buildRun.ts'
import type { DataView } from '../DataView.ts'

const meta = {
  title: 'Data/ExtractedData/Search',
  component: ExtractedData,
  args: { data: invoiceData, title: 'hartwell-invoice-0417.pdf', view: 'fields', onViewChange: () => {} },
  render: function Render(args) {
    const [view, setView] = useState<DataView>(args.view)
    const [answers, setAnswers] = useState(0)
    return (
      <>
        <ExtractedData
          {...args}
          data={answers === 0 ? args.data : { ...args.data, answers }}
          view={view}
          onViewChange={setView}
        />
        <Button onClick={() => setAnswers(answers + 1)}>Next answer</Button>
      </>
    )
  },
} satisfies Meta<typeof ExtractedData>

export default meta
type Story = StoryObj<typeof meta>

type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']
const field = (canvas: Canvas) => canvas.getByRole('textbox', { name: 'Search in the data' })
/** What stands beside the field; the page's voice says the same a moment later. */
const result = (canvas: Canvas, text: string) => canvas.findByText(text, { ignore: '[role="status"] *' })
const marks = (element: HTMLElement) => [...element.querySelectorAll('mark')].map((mark) => mark.textContent)

/** A label, a key behind a label and values are found, without regard to case. */
export const FindsFields: Story = {
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(field(canvas), 'AMOUNT')
    await expect(await result(canvas, '4 of 13 fields match')).toBeVisible()
    await expect(canvas.getAllByRole('term').map((term) => term.textContent)).toEqual([
      'Net amount',
      'Tax amount',
      'Amount',
      'Lines · 4 rows',
    ])
    await expect(marks(canvasElement)).toContain('amount')
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('4 of 13 fields match'))
  },
}

export const FindsAKeyBehindItsLabel: Story = {
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(field(canvas), 'vat_id')
    await expect(await result(canvas, '1 of 13 fields matches')).toBeVisible()
    await expect(marks(canvasElement)).toEqual(['vat_id'])
  },
}

export const FindsRows: Story = {
  args: { view: 'table' },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(field(canvas), 'ink')
    await expect(await canvas.findByRole('heading', { name: 'Lines · 1 of 4 rows' })).toBeVisible()
    await expect(canvas.getAllByRole('row')).toHaveLength(2)
    await expect(marks(canvasElement)).toEqual(['ink'])
  },
}

export const FindsInJson: Story = {
  args: {
    view: 'json',
    data: { buyer: { address: { city: 'Kiel', street: 'Hafenstraße 1' } }, number: 'A-1' },
  },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(field(canvas), 'hafenstrasse')
    await expect(await result(canvas, '1 of 2 fields matches')).toBeVisible()
    await expect(canvas.queryByText(/Kiel/)).toBeNull()
    await expect(marks(canvasElement)).toEqual(['Hafenstraße'])
  },
}

export const FindsFarIntoALongText: Story = {
  args: { data: { terms: `${'Payment within 30 days, net. '.repeat(400)}Ownership passes with payment.` } },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(field(canvas), 'ownership')
    await waitFor(() => expect(marks(canvasElement)).toEqual(['Ownership']))
    await expect(canvasElement.textContent.length).toBeLessThan(700)
  },
}

export const NothingFound: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(field(canvas), 'zeppelin')
    await expect(await canvas.findByText('Nothing matches “zeppelin”.')).toBeVisible()
    await expect(await result(canvas, '0 of 13 fields match')).toBeVisible()
    const [, clear] = canvas.getAllByRole('button', { name: 'Clear search' })
    await userEvent.click(clear as HTMLElement)
    await waitFor(() => expect(canvas.getAllByRole('term')).toHaveLength(13))
    await expect(field(canvas)).toHaveValue('')
    await expect(field(canvas)).toHaveFocus()
  },
}

export const StaysOverViewsAndUpdates: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(field(canvas), 'date')
    await expect(await result(canvas, '2 of 13 fields match')).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: 'Table' }))
    await expect(canvas.getAllByRole('rowheader').map((header) => header.textContent)).toEqual([
      'Date',
      'Due date',
    ])
    await userEvent.click(canvas.getByRole('button', { name: 'Next answer' }))
    await expect(await result(canvas, '2 of 14 fields match')).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: 'JSON' }))
    await expect(field(canvas)).toHaveValue('date')
    await userEvent.click(canvas.getByRole('button', { name: 'Clear search' }))
    await waitFor(() =>
      expect(canvas.queryByText(/fields match/, { ignore: '[role="status"] *' })).toBeNull(),
    )
  },
}
