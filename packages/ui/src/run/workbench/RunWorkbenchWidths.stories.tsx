import type { Meta, StoryObj } from '@storybook/react-vite'
import { done } from 'cloudsquid-react/testing'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { invoiceData } from '../../document/fixtures/invoice.ts'
import { invoicePdf } from '../../document/fixtures/sources.ts'
import { onOwnPage } from '../fixtures/onOwnPage.ts'
import { WorkbenchStage } from './fixtures/WorkbenchStage.tsx'

const meta = {
  title: 'Run/RunWorkbench/In places of several widths',
  component: WorkbenchStage,
  parameters: {
    ...onOwnPage,
    layout: 'fullscreen',
    docs: {
      ...onOwnPage.docs,
      description: { component: 'What decides is the width of its own place, not that of the window.' },
    },
  },
  args: { script: [done(invoiceData)], document: invoicePdf, onReview: async () => {} },
  render: (args, { globals }) => <WorkbenchStage {...args} theme={args.theme ?? globals['theme']} />,
} satisfies Meta<typeof WorkbenchStage>

export default meta
type Story = StoryObj<typeof meta>

/** Drawing takes as long as it takes. */
const patience = { timeout: 25_000 }

/** Fields and document each keep to their place, whichever of them is shown. */
async function expectNothingStandsOut(canvasElement: HTMLElement): Promise<void> {
  const article = within(canvasElement).getByRole('article')
  const place = article.getBoundingClientRect()
  await waitFor(async () => {
    const parts = [...article.querySelectorAll('header, section, [role=tablist], [role=group]')]
    await expect(parts.length).toBeGreaterThan(3)
    const standingOut = parts.filter((part) => {
      const { left, right, width } = part.getBoundingClientRect()
      return width > 0 && (left < place.left - 1 || right > place.right + 1)
    })
    await expect(standingOut.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([])
  })
}

const besideEachOther: Story['play'] = async ({ canvas, canvasElement }) => {
  const pane = await canvas.findByRole('region', { name: 'Document' }, patience)
  await expect(await within(pane).findByText(/25 of 26 values stand in/, {}, patience)).toBeVisible()
  await expect(canvas.queryByRole('tab', { name: 'Document' })).toBeNull()
  const fields = canvas.getByRole('article').getBoundingClientRect()
  const paper = pane.getBoundingClientRect()
  await expect(Math.abs(fields.top - paper.top)).toBeLessThan(2)
  await expect(fields.width).toBeGreaterThan(330)
  await expect(paper.width).toBeGreaterThan(400)
  await expectNothingStandsOut(canvasElement)
}

export const Place600: Story = {
  args: { width: '600px' },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('heading', { level: 1 }, patience)).toBeVisible()
    await expect(canvas.queryByRole('region', { name: 'Document' })).toBeNull()
    await expect(canvas.queryByRole('separator', { name: 'Width of the document' })).toBeNull()
    await expect(canvas.getByRole('tab', { name: 'Data' })).toHaveAttribute('aria-selected', 'true')
    await expectNothingStandsOut(canvasElement)
  },
}

export const Place600WithTheDocument: Story = {
  args: { width: '600px' },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(await canvas.findByRole('tab', { name: 'Document' }, patience))
    await expect(await canvas.findByText(/25 of 26 values stand in/, {}, patience)).toBeVisible()
    await expect(canvas.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNothingStandsOut(canvasElement)
    await userEvent.click(canvas.getByRole('tab', { name: 'Data' }))
    await expect(canvas.getByText(/25 of 26 values stand in/)).not.toBeVisible()
  },
}

export const Place900: Story = { args: { width: '900px' }, play: besideEachOther }
export const Place1300: Story = { args: { width: '1300px' }, play: besideEachOther }
