import type { Meta, StoryObj } from '@storybook/react-vite'
import { done, failed, httpError, pending, running } from 'cloudsquid-react/testing'
import { expect, fn, mocked, userEvent, waitFor, within } from 'storybook/test'
import { invoiceData } from '../../document/fixtures/invoice.ts'
import { invoicePdf } from '../../document/fixtures/sources.ts'
import { german } from '../../labels/de/german.ts'
import { reviewDock } from '../../review/fixtures/reviewDock.ts'
import { onOwnPage } from '../fixtures/onOwnPage.ts'
import { WorkbenchStage } from './fixtures/WorkbenchStage.tsx'
import { RunWorkbench } from './RunWorkbench.tsx'
import type { StoreReview } from './useWorkbenchReview.ts'

const finished = done(invoiceData, { reasoning: 'amount: read from "Total due £2,326.80".' })

const store: StoreReview = fn(async () => {})

const meta = {
  title: 'Run/RunWorkbench',
  component: WorkbenchStage,
  subcomponents: { RunWorkbench },
  parameters: {
    ...onOwnPage,
    layout: 'fullscreen',
    docs: {
      ...onOwnPage.docs,
      description: { component: 'A whole review screen in a host’s page, on a client and nothing else.' },
    },
  },
  args: { script: [finished], document: invoicePdf, width: '1200px', onReview: store },
  render: (args, { globals }) => <WorkbenchStage {...args} theme={args.theme ?? globals['theme']} />,
} satisfies Meta<typeof WorkbenchStage>

export default meta
type Story = StoryObj<typeof meta>

/** Drawing takes as long as it takes. */
const patience = { timeout: 25_000 }

export const Done: Story = {
  play: async ({ canvas }) => {
    const pane = await canvas.findByRole('region', { name: 'Document' }, patience)
    await expect(await within(pane).findByText(/25 of 26 values stand in/, {}, patience)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Show Net amount in the document' }))
    await expect(await within(pane).findByText('Found once', {}, patience)).toBeVisible()
    await userEvent.click(within(pane).getByRole('button', { name: 'Close the document' }))
    await expect(canvas.queryByRole('region', { name: 'Document' })).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Show document' }))
    await expect(canvas.getByRole('region', { name: 'Document' })).toBeVisible()
  },
}

export const Loading: Story = { args: { script: [{ ...finished, delayMs: 1e9 }] } }
export const Running: Story = {
  args: { script: [pending(), running()], view: 'json' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Queued\./, {}, patience)).toBeVisible()
  },
}
export const Failed: Story = {
  args: { script: [failed({ fields: { errorMessage: 'The file is encrypted and cannot be read.' } })] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/is encrypted/, {}, patience)).toBeVisible()
  },
}
export const NotReadable: Story = {
  args: { script: [httpError(403)] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('RUN-403', {}, patience)).toBeVisible()
  },
}

export const WithoutDocument: Story = {
  args: { document: undefined },
  play: async ({ canvas }) => {
    await canvas.findByText('Net amount', {}, patience)
    await expect(canvas.queryByRole('button', { name: /document/ })).toBeNull()
  },
}

export const Reviewed: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('Net amount', {}, patience)
    const dock = reviewDock(canvas)
    await userEvent.click(dock.approve())
    await userEvent.type(dock.name(), 'Dana')
    await userEvent.click(dock.goOn())
    await userEvent.click(dock.sendNow())
    // In the header, which reads the run: it has it at once.
    await waitFor(() => expect(canvas.getAllByText('Approved').length).toBeGreaterThan(0), patience)
    const [[review, ref] = []] = mocked(store).mock.calls
    await expect(review).toEqual({ approved: true, comment: '', reviewed_by: 'Dana' })
    await expect(ref).toHaveProperty('runId')
  },
}

export const ReviewNotStored: Story = {
  args: {
    onReview: async () => {
      throw new Error('The store is closed.')
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByText('Net amount', {}, patience)
    const dock = reviewDock(canvas)
    await userEvent.type(dock.comment(), 'The date is wrong.')
    await userEvent.click(dock.reject())
    await userEvent.type(dock.name(), 'Dana')
    await userEvent.click(dock.goOn())
    await userEvent.click(dock.sendNow())
    await expect(await canvas.findByRole('alert', {}, patience)).toHaveTextContent('not saved')
    await userEvent.click(canvas.getByRole('button', { name: 'Back to the draft' }))
    await expect(dock.comment()).toHaveValue('The date is wrong.')
  },
}

export const OnAPhone: Story = {
  args: { width: '360px' },
  play: async ({ canvas }) => {
    await canvas.findByText('Net amount', {}, patience)
    await expect(canvas.queryByText(/values stand in/)).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Show Net amount in the document' }))
    await expect(canvas.getByRole('tab', { name: 'Document' })).toHaveAttribute('aria-selected', 'true')
    await expect(await canvas.findByText('Found once', {}, patience)).toBeVisible()
    await expect(canvas.getByText('Net amount', { selector: '[role=rowheader]' })).not.toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: 'Data' }))
    await expect(canvas.getByText('Net amount', { selector: '[role=rowheader]' })).toBeVisible()
  },
}

export const German: Story = {
  args: { labels: german },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Dokument schließen' }, patience)).toBeVisible()
  },
}

export const Dark: Story = { args: { theme: 'dark' } }
