import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { DocumentStage } from '../fixtures/DocumentStage.tsx'
import { DocumentPanel } from '../DocumentPanel.tsx'
import { invoiceData } from '../fixtures/invoice.ts'
import * as sources from '../fixtures/sources.ts'

const meta = {
  title: 'Document/DocumentPanel/Views',
  component: DocumentStage,
  parameters: {
    docs: {
      description: {
        component:
          'Loads a document and shows it beside its data: pages, zoom, text, tables, mail. It fills the box that it is given.',
      },
    },
  },
  subcomponents: { DocumentPanel },
  args: { document: sources.invoicePdf, data: invoiceData },
} satisfies Meta<typeof DocumentStage>

export default meta
type Story = StoryObj<typeof meta>

/** Drawing takes as long as it takes; nothing waits for a clock. */
const patience = { timeout: 25_000 }

export const Pdf: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Total due', {}, patience)).toBeInTheDocument()
    await expect(await canvas.findByText(/25 of 26 values stand in the document/, {}, patience)).toBeVisible()
    await expect(canvas.getByText('of 2')).toBeVisible()
  },
}

export const Zoomed: Story = {
  play: async ({ canvas }) => {
    const page = await canvas.findByRole('group', { name: 'Page 1' }, patience)
    const fitted = page.getBoundingClientRect().width
    canvas.getByRole('region', { name: 'Pages of the document' }).focus()
    await userEvent.keyboard('++')
    await waitFor(() => expect(page.getBoundingClientRect().width).toBeGreaterThan(fitted))
    await userEvent.keyboard('0')
    await waitFor(() => expect(page.getBoundingClientRect().width).toBe(fitted))
  },
}

export const Turned: Story = {
  args: { pointer: '/amount' },
  play: async ({ canvas }) => {
    const page = await canvas.findByRole('group', { name: 'Page 1' }, patience)
    await userEvent.click(canvas.getByRole('button', { name: 'Turn to the right' }))
    const { width, height } = page.getBoundingClientRect()
    await expect(width).toBeGreaterThan(height)
  },
}

export const ManyPages: Story = {
  args: { document: sources.longPdf },
  play: async ({ canvas }) => {
    const input = await canvas.findByRole('textbox', { name: 'Page' }, patience)
    await userEvent.clear(input)
    await userEvent.type(input, '30{Enter}')
    await expect(await canvas.findByText('This is page 30', {}, patience)).toBeInTheDocument()
    // Only the pages near the view are there at all.
    await waitFor(() => expect(canvas.getAllByRole('group').length).toBeLessThan(6))
    await expect(canvas.queryByRole('group', { name: 'Page 1' })).toBeNull()
  },
}

export const ScanWithoutText: Story = {
  args: { document: sources.scanPdf },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/pictures without text/, {}, patience)).toBeVisible()
  },
}

/** A scan while it is being read; the same document has its words when that is done. */
export const ScanBeingRead: Story = {
  args: { document: { ...sources.scanPdf, isRecognizing: true } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/It is being read/, {}, patience)).toBeVisible()
    await expect(canvas.queryByText(/pictures without text/)).toBeNull()
  },
}

export const Broken: Story = {
  args: { document: sources.brokenPdf },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('The file cannot be opened.', {}, patience)).toBeVisible()
  },
}

export const Locked: Story = {
  args: { document: sources.lockedPdf },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('The file is locked by a password.', {}, patience)).toBeVisible()
  },
}

export const Loading: Story = { args: { document: sources.loadingPdf } }
export const Missing: Story = { args: { document: sources.failingPdf('missing') } }
export const Unreachable: Story = { args: { document: sources.failingPdf('unreachable') } }

export const ExpiredLink: Story = {
  args: { document: sources.expiredOncePdf() },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Get a new link' }, patience))
    await expect(await canvas.findByText('Total due', {}, patience)).toBeInTheDocument()
  },
}

export const Picture: Story = {
  args: { document: sources.pictureFile },
  play: async ({ canvas }) => {
    const picture = await canvas.findByRole<HTMLImageElement>('img', { name: 'receipt.png' }, patience)
    const width = () => picture.getBoundingClientRect().width
    await waitFor(() => expect(picture.naturalWidth).toBe(900), patience)
    // Fitted once it is loaded: narrower than it is, and as wide as there is room.
    await waitFor(() => expect(width() > 400 && width() < 800).toBe(true), patience)
    const fitted = width()
    await userEvent.click(canvas.getByRole('button', { name: 'Zoom in' }))
    await waitFor(() => expect(width()).toBeGreaterThan(fitted), patience)
  },
}

export const PlainText: Story = {
  args: { document: sources.plainText },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText(/<b>This is no markup<\/b>/, {}, patience)).toBeVisible()
    await expect(canvasElement.querySelector('b, script')).toBeNull()
  },
}

export const LongText: Story = {
  args: { document: sources.longText },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('Line 1 says nothing.', {}, patience)
    await expect(canvasElement.querySelectorAll('*').length).toBeLessThan(1000)
  },
}

export const Json: Story = { args: { document: sources.jsonFile, pointer: '/net_amount' } }

export const Table: Story = {
  args: { document: sources.csvFile, pointer: '/issuer' },
  play: async ({ canvas }) => {
    const table = await canvas.findByRole('table', {}, patience)
    await expect(table).toHaveAttribute('aria-rowcount', '3002')
    await waitFor(() => expect(canvas.getByText('A-9999')).toBeVisible())
    await expect(canvas.getAllByRole('row').length).toBeLessThan(80)
  },
}

export const Mail: Story = {
  args: { document: sources.mailFile, pointer: '/invoice_number' },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText('1 of 2', {}, patience)).toBeVisible()
    await expect(canvasElement.querySelector('img, script')).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Show terms.txt' }))
    await expect(await canvas.findByText(/Payment is due on/, {}, patience)).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: /^Message/ }))
    await expect(await canvas.findByText('Subject', {}, patience)).toBeVisible()
  },
}

export const Sound: Story = { args: { document: sources.soundFile } }
export const UnknownKind: Story = { args: { document: sources.unknownFile } }
export const Empty: Story = { args: { document: sources.emptyFile } }
