import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test'
import { ExtractedData } from '../ExtractedData.tsx'
import { buildDoneRun } from '../../fixtures/buildRun.ts'
import type { DataView } from '../DataView.ts'
import { ExportMenu } from './ExportMenu.tsx'

const { data, raw } = buildDoneRun({
  data: {
    vendor: 'Müller & Söhne',
    note: '=HYPERLINK("http://example.com","click")',
    balance: -12.5,
    tags: ['office', 'paper'],
    lines: [
      { description: 'Paper, "A4"', price: 21.5 },
      { description: '@SUM(A1:A9)', price: -3, remark: null },
    ],
  },
})

const meta = {
  title: 'Data/ExportMenu',
  component: ExportMenu,
  args: { run: { data, raw }, title: 'invoice-0417.pdf', onSave: fn() },
  decorators: [(Story) => <div style={{ minBlockSize: '16rem', textAlign: 'end' }}>{Story()}</div>],
} satisfies Meta<typeof ExportMenu>

export default meta
type Story = StoryObj<typeof meta>

const mark = '\uFEFF'
const menu = { name: 'Export' }

/** Nothing is looked at while the menu is on its way out: what holds the focus in it is still there then. */
const closed = () => waitFor(() => expect(screen.queryByRole('menu')).toBeNull())

async function choose(canvas: { getByRole: typeof screen.getByRole }, name: RegExp) {
  await userEvent.click(canvas.getByRole('button', menu))
  await userEvent.click(await screen.findByRole('menuitem', { name }))
  await closed()
}

export const Open: Story = {
  tags: ['state-49'],
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', menu))
    const items = await screen.findAllByRole('menuitem')
    await expect(items.map((item) => item.textContent)).toEqual([
      'JSON, as it arrivedinvoice-0417.json',
      'Fields as CSVinvoice-0417.csv',
      'Lines as CSV · 2 rowsinvoice-0417.lines.csv',
    ])
  },
}

export const Json: Story = {
  tags: ['state-49'],
  play: async ({ canvas, args }) => {
    await choose(canvas, /^JSON/)
    await expect(args.onSave).toHaveBeenCalledWith({
      filename: 'invoice-0417.json',
      mimetype: 'application/json',
      text: JSON.stringify(raw, null, 2),
    })
    await waitFor(() => expect(canvas.getByRole('button', menu)).toHaveFocus())
  },
}

/** A text that a spreadsheet would run stands behind an apostrophe; a real number is left alone. */
export const FieldsAsCsv: Story = {
  tags: ['state-49'],
  play: async ({ canvas, args }) => {
    await choose(canvas, /^Fields/)
    await expect(args.onSave).toHaveBeenCalledWith({
      filename: 'invoice-0417.csv',
      mimetype: 'text/csv;charset=utf-8',
      text: `${mark}vendor,note,balance,tags\r\nMüller & Söhne,"'=HYPERLINK(""http://example.com"",""click"")",-12.5,office; paper\r\n`,
    })
  },
}

export const TableAsCsv: Story = {
  tags: ['state-49'],
  play: async ({ canvas, args }) => {
    await choose(canvas, /^Lines/)
    await expect(args.onSave).toHaveBeenCalledWith({
      filename: 'invoice-0417.lines.csv',
      mimetype: 'text/csv;charset=utf-8',
      text: `${mark}description,price,remark\r\n"Paper, ""A4""",21.5,\r\n"'@SUM(A1:A9)",-3,\r\n`,
    })
  },
}

export const ByKeyboard: Story = {
  tags: ['state-49'],
  play: async ({ canvas, args }) => {
    canvas.getByRole('button', menu).focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByRole('menuitem', { name: /^JSON/ })).toHaveFocus())
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await closed()
    await expect(args.onSave).toHaveBeenCalledWith(expect.objectContaining({ filename: 'invoice-0417.csv' }))
  },
}

export const NothingYet: Story = {
  args: { run: undefined },
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button', menu)
    await expect(button).toHaveAccessibleDescription('There is no data to export yet.')
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(button)
    await expect(screen.queryByRole('menu')).toBeNull()
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('There is no data to export yet.'),
    )
  },
}

export const BesideTheData: Story = {
  render: function Render(args) {
    const [view, setView] = useState<DataView>('fields')
    return (
      <ExtractedData
        data={data}
        raw={raw}
        title={args.title}
        view={view}
        onViewChange={setView}
        onSave={args.onSave}
      />
    )
  },
  play: async ({ canvas, args }) => {
    await choose(canvas, /^JSON/)
    await expect(args.onSave).toHaveBeenCalledWith(expect.objectContaining({ filename: 'invoice-0417.json' }))
  },
}
