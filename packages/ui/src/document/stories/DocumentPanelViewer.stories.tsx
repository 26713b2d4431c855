import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { DocumentStage } from '../fixtures/DocumentStage.tsx'
import { DocumentPanel } from '../DocumentPanel.tsx'
import { invoiceData } from '../fixtures/invoice.ts'
import { hostileMail, mailWithInvoice, mailWithMany } from '../fixtures/mails.ts'
import { photoWithWords, scanWithWords } from '../fixtures/scans.ts'
import * as sources from '../fixtures/sources.ts'

const meta = {
  title: 'Document/DocumentPanel/Viewer',
  component: DocumentStage,
  parameters: {
    docs: {
      description: {
        component:
          'What can be done with a document: search it, look at its pages, turn and zoom it, take text from it, open what is attached.',
      },
    },
  },
  subcomponents: { DocumentPanel },
  args: { document: sources.invoicePdf, data: invoiceData, width: '58rem' },
} satisfies Meta<typeof DocumentStage>

export default meta
type Story = StoryObj<typeof meta>

const patience = { timeout: 25_000 }

export const Find: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('25 of 26 values stand in the document', {}, patience)
    canvas.getByRole('region', { name: 'Pages of the document' }).focus()
    await userEvent.keyboard('{Control>}f{/Control}')
    const field = await canvas.findByRole('searchbox', { name: 'Find in the document' })
    await waitFor(() => expect(field).toHaveFocus())
    await userEvent.keyboard('HARTWELL')
    await expect(await canvas.findByText('1 of 1', {}, patience)).toBeVisible()
    await userEvent.clear(field)
    await userEvent.keyboard('2,326.80')
    await expect(await canvas.findByText('1 of 2', {}, patience)).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByText('2 of 2')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect(canvas.queryByRole('searchbox')).toBeNull()
  },
}

export const FindNothing: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText(/values stand in the document/, {}, patience)
    await userEvent.click(canvas.getByRole('button', { name: 'Find in the document' }))
    await userEvent.type(await canvas.findByRole('searchbox'), 'nowhere')
    await expect(await canvas.findByText('Nothing found', {}, patience)).toBeVisible()
  },
}

export const FindInATable: Story = {
  args: { document: sources.csvFile },
  play: async ({ canvas }) => {
    await canvas.findByRole('table', {}, patience)
    await userEvent.click(canvas.getByRole('button', { name: 'Find in the document' }))
    await userEvent.type(await canvas.findByRole('searchbox'), 'A-9999')
    await expect(await canvas.findByText('1 of 1', {}, patience)).toBeVisible()
    await waitFor(() => expect(canvas.getByText('A-9999')).toBeVisible())
  },
}

export const FindAndUse: Story = {
  args: { pointer: '/order_number', onUseText: fn(), onFindInData: fn() },
  play: async ({ canvas, args }) => {
    await canvas.findByText('Not found in the document', {}, patience)
    await userEvent.click(canvas.getByRole('button', { name: 'Find in the document' }))
    await userEvent.type(await canvas.findByRole('searchbox'), 'hf-2026')
    await userEvent.click(await canvas.findByRole('button', { name: 'Use for order_number' }, patience))
    await expect(args.onUseText).toHaveBeenCalledWith({ text: 'HF-2026', pointer: '/order_number' })
  },
}

export const Selected: Story = {
  args: { pointer: '/note', onUseText: fn(), onFindInData: fn() },
  play: async ({ canvas, args }) => {
    const total = await canvas.findByText('£2,326.80', {}, patience)
    getSelection()?.selectAllChildren(total)
    await canvas.findByRole('group', { name: 'Selected text' }, patience)
    canvas.getByRole('region', { name: 'Pages of the document' }).focus()
    await userEvent.keyboard('{ContextMenu}')
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Use for note' })).toHaveFocus())
    await userEvent.click(canvas.getByRole('button', { name: 'Find in data' }))
    await expect(args.onFindInData).toHaveBeenCalledWith('£2,326.80')
    getSelection()?.selectAllChildren(total)
    await canvas.findByRole('button', { name: 'Use for note' }, patience)
  },
}

export const Thumbnails: Story = {
  args: { document: sources.longPdf },
  play: async ({ canvas }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Small pictures of the pages' }, patience),
    )
    const pages = await canvas.findByRole('navigation', { name: 'Pages' })
    await userEvent.click(await canvas.findByRole('button', { name: 'Go to page 3' }, patience))
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Page' })).toHaveValue('3'))
    await expect(pages.querySelectorAll('canvas').length).toBeLessThan(15)
  },
}

export const TurnedToTheLeft: Story = {
  args: { pointer: '/amount' },
  play: async ({ canvas }) => {
    const page = await canvas.findByRole('group', { name: 'Page 1' }, patience)
    await userEvent.click(canvas.getByRole('button', { name: 'Turn to the left' }))
    await waitFor(() => {
      const { width, height } = page.getBoundingClientRect()
      return expect(width).toBeGreaterThan(height)
    })
  },
}

export const FitThePage: Story = {
  play: async ({ canvas }) => {
    const page = await canvas.findByRole('group', { name: 'Page 1' }, patience)
    await userEvent.click(canvas.getByRole('button', { name: 'Fit the page' }))
    const region = canvas.getByRole('region', { name: 'Pages of the document' })
    await waitFor(() => expect(page.getBoundingClientRect().height).toBeLessThanOrEqual(region.clientHeight))
  },
}

export const NarrowToolbar: Story = { args: { width: '24rem', pointer: '/amount' } }

export const PictureTurned: Story = {
  args: { document: photoWithWords, pointer: '/amount' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Found once', {}, patience)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Turn to the right' }))
  },
}

export const PictureWithWords: Story = {
  args: { document: photoWithWords, pointer: '/net_amount' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Found once', {}, patience)).toBeVisible()
    await expect(await canvas.findByText('HF-2026-0417', {}, patience)).toBeInTheDocument()
  },
}

export const ScanWithWords: Story = {
  args: { document: scanWithWords, pointer: '/amount' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Found once', {}, patience)).toBeVisible()
  },
}

export const WrittenInTheDocument: Story = {
  args: { pointer: '/due_date' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('“29/11/2026” in the document', {}, patience)).toBeInTheDocument()
  },
}

export const MailWithAttachments: Story = {
  args: { document: mailWithInvoice, pointer: '/net_amount' },
  play: async ({ canvas }) => {
    const tab = await canvas.findByRole('tab', { name: 'invoice.pdf: 1 place' }, patience)
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await expect(await canvas.findByText('Total due', {}, patience)).toBeInTheDocument()
    await userEvent.click(canvas.getByRole('tab', { name: 'Message' }))
    await expect(await canvas.findByText(/please find invoice/, {}, patience)).toBeVisible()
  },
}

export const MailWithManyAttachments: Story = {
  args: { document: mailWithMany, data: { receipt: 'Receipt 7' } },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText(/attachments are not searched: there are too many/, {}, patience),
    ).toBeVisible()
    await userEvent.selectOptions(
      canvas.getByRole('combobox', { name: 'Parts of the document' }),
      'receipt-9.txt',
    )
    await expect(await canvas.findByText('Receipt 9', {}, patience)).toBeVisible()
  },
}

export const HostileAttachments: Story = {
  args: { document: hostileMail },
  play: async ({ canvas, canvasElement }) => {
    const title = document.title
    for (const name of ['page.html', 'drawing.svg']) {
      await userEvent.click(await canvas.findByRole('tab', { name }, patience))
      await expect(await canvas.findByText('This kind of file has no preview.', {}, patience)).toBeVisible()
    }
    await userEvent.click(canvas.getByRole('tab', { name: 'broken.pdf' }))
    await expect(await canvas.findByText('The file cannot be opened.', {}, patience)).toBeVisible()
    await expect(document.title).toBe(title)
    await expect(canvasElement.querySelector('iframe, script, object, embed')).toBeNull()
  },
}
