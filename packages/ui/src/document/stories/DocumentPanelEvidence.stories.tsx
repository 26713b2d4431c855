import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test'
import { DocumentStage } from '../fixtures/DocumentStage.tsx'
import { DocumentPanel } from '../DocumentPanel.tsx'
import { invoiceData } from '../fixtures/invoice.ts'
import * as sources from '../fixtures/sources.ts'

const meta = {
  title: 'Document/DocumentPanel/Evidence',
  component: DocumentStage,
  parameters: {
    docs: {
      description: {
        component:
          'Shows where the value of a chosen field stands in the document, how often, or that it stands nowhere in it.',
      },
    },
  },
  subcomponents: { DocumentPanel },
  args: { document: sources.invoicePdf, data: invoiceData },
} satisfies Meta<typeof DocumentStage>

export default meta
type Story = StoryObj<typeof meta>

const patience = { timeout: 25_000 }

export const FoundOnce: Story = {
  args: { pointer: '/net_amount' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Found once', {}, patience)).toBeVisible()
  },
}

export const FoundInAnotherSpelling: Story = {
  args: { pointer: '/due_date' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Found once', {}, patience)).toBeVisible()
  },
}

export const InSeveralPlaces: Story = {
  args: { pointer: '/amount' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1 of 2', {}, patience)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Next place' }))
    await expect(canvas.getByText('2 of 2')).toBeVisible()
    await expect(await canvas.findByRole('group', { name: 'Page 2' }, patience)).toBeInTheDocument()
  },
}

/** A value that stands in several rows: its own row comes first. */
export const QuantityOfARow: Story = {
  args: { pointer: '/lines/2/quantity' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^1 of \d/, {}, patience)).toBeVisible()
  },
}

export const WrappedInACell: Story = {
  args: { pointer: '/lines/0/description' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Found once', {}, patience)).toBeVisible()
  },
}

export const NotFound: Story = {
  args: { pointer: '/order_number' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Not found in the document', {}, patience)).toBeVisible()
  },
}

export const NoValue: Story = { args: { pointer: '/note' } }
export const YesOrNo: Story = { args: { pointer: '/is_paid' } }
export const ScanWithoutText: Story = { args: { document: sources.scanPdf, pointer: '/amount' } }
export const PictureWithoutText: Story = { args: { document: sources.pictureFile, pointer: '/amount' } }

export const AWholeRow: Story = {
  args: { pointer: '/lines/1' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1 of 4', {}, patience)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'price' }))
    await expect(await canvas.findByText('Found once')).toBeVisible()
  },
}

export const AllThatIsMissing: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '1 not found' }, patience))
    await userEvent.click(canvas.getByRole('button', { name: 'order_number' }))
    await expect(canvas.getByText('Not found in the document')).toBeVisible()
  },
}

export const ChosenInTheDocument: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText(/values stand in the document/, {}, patience)
    const text = await canvas.findByText('Invoice no. HF-2026-0417', {}, patience)
    const { right, top } = text.getBoundingClientRect()
    await fireEvent.pointerUp(text, { button: 0, clientX: right - 12, clientY: top + 4 })
    await waitFor(() => expect(canvas.getByText('invoice_number')).toBeVisible())
  },
}

export const InAText: Story = { args: { document: sources.plainText, pointer: '/amount' } }

export const Cleared: Story = {
  args: { pointer: '/amount' },
  play: async ({ canvas }) => {
    await canvas.findByText('1 of 2', {}, patience)
    await userEvent.click(canvas.getByRole('button', { name: 'Do not show it any more' }))
    await expect(canvas.getByText(/values stand in the document/)).toBeVisible()
  },
}
