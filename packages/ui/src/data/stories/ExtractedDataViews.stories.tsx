import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, spyOn, userEvent } from 'storybook/test'
import { Button } from '../../controls/actions/Button.tsx'
import { invoiceData } from '../../fixtures/buildRun.ts'
import { ExtractedData } from '../ExtractedData.tsx'
import type { DataView } from '../DataView.ts'

const meta = {
  title: 'Data/ExtractedData/Views',
  component: ExtractedData,
  args: { data: invoiceData, title: 'hartwell-invoice-0417.pdf', view: 'fields', onViewChange: () => {} },
  render: function Render(args) {
    const [view, setView] = useState<DataView>(args.view)
    return <ExtractedData {...args} view={view} onViewChange={setView} />
  },
} satisfies Meta<typeof ExtractedData>

export default meta
type Story = StoryObj<typeof meta>

export const Fields: Story = {}
export const Table: Story = { args: { view: 'table' } }
export const Json: Story = { args: { view: 'json' } }
export const Partial: Story = { args: { note: 'Partial: the run has not finished, and values may change.' } }
export const Reviewed: Story = { args: { isReviewed: true } }

export const TableOfNestedLists: Story = {
  args: {
    view: 'table',
    data: {
      buyer: { name: 'Acme', contacts: [{ mail: 'a@example.com' }, { mail: 'b@example.com' }] },
      paid: false,
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Buyer › Contacts · 2 rows' })).toBeVisible()
    await expect(canvas.getByRole('rowheader', { name: 'Buyer › Name' })).toBeVisible()
  },
}

export const TenThousandRows: Story = {
  tags: ['state-35'],
  args: {
    view: 'table',
    data: {
      movements: Array.from({ length: 10_000 }, (_, index) => ({ id: index, label: `movement ${index}` })),
    },
  },
  play: async ({ canvas }) => {
    const table = canvas.getByRole('table', { name: 'Movements' })
    await expect(table).toHaveAttribute('aria-rowcount', '10001')
    await expect(canvas.getAllByRole('row').length).toBeLessThan(60)
  },
}

export const JsonOfEightLevels: Story = {
  tags: ['state-23'],
  args: { view: 'json', data: JSON.parse('{"a":'.repeat(8) + '[1,null,true,"text"]' + '}'.repeat(8)) },
}

export const CopiesJson: Story = {
  tags: ['state-47'],
  play: async ({ canvas }) => {
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await userEvent.click(canvas.getByRole('button', { name: 'Copy JSON' }))
    await expect(write).toHaveBeenCalledWith(JSON.stringify(invoiceData, null, 2))
  },
}

export const ClipboardDenied: Story = {
  tags: ['state-48'],
  play: async ({ canvas }) => {
    spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Denied', 'NotAllowedError'))
    await userEvent.click(canvas.getByRole('button', { name: 'Copy IBAN' }))
    const text = await canvas.findByRole<HTMLTextAreaElement>('textbox', { name: 'Copy IBAN' })
    await expect(text).toHaveFocus()
    await expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('GB33 BUKB 2020 1555 5555 55')
    await expect(canvas.getByText(/^Copying was blocked/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect(canvas.getByRole('button', { name: 'Copy IBAN' })).toHaveFocus()
  },
}

export const ViewsByArrowKeys: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('tab', { name: 'Fields' }))
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect(canvas.getByRole('tab', { name: 'JSON' })).toHaveAttribute('aria-selected', 'true')
    await expect(canvas.getByRole('button', { name: /^lines/ })).toBeVisible()
  },
}

function Updating() {
  const [count, setCount] = useState(0)
  return (
    <>
      <Button onClick={() => setCount(count + 1)}>Next answer</Button>
      <ExtractedData
        data={{ count, lines: [{ deep: { inner: [count] } }] }}
        title="count"
        view="json"
        onViewChange={() => {}}
      />
    </>
  )
}

export const ExpansionSurvivesUpdates: Story = {
  tags: ['state-42'],
  render: () => <Updating />,
  play: async ({ canvas }) => {
    const open = (name: RegExp) => userEvent.click(canvas.getByRole('button', { name }))
    await open(/^0: /)
    await open(/^deep/)
    await open(/^inner/)
    await open(/^Next answer/)
    await open(/^Next answer/)
    await expect(canvas.getByRole('button', { name: /^inner/ })).toHaveAttribute('aria-expanded', 'true')
    await expect(canvas.getAllByText('2')).toHaveLength(2)
  },
}
