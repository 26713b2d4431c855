import type { Meta, StoryObj } from '@storybook/react-vite'
import { useLayoutEffect, type ReactNode } from 'react'
import { expect, userEvent } from 'storybook/test'
import { buildDoneRun, buildRun } from '../../fixtures/buildRun.ts'
import { onOwnPage } from '../fixtures/onOwnPage.ts'
import { runViewArgs, unfinishedArgs } from '../fixtures/runViewArgs.ts'
import { RunViewStage } from '../fixtures/RunViewStage.tsx'
import { RunView } from '../RunView.tsx'
import { UnderMedia } from '../fixtures/UnderMedia.tsx'

const meta = {
  title: 'Run/RunView/For everyone',
  component: RunView,
  render: (args) => <RunViewStage {...args} />,
  parameters: onOwnPage,
  args: runViewArgs,
} satisfies Meta<typeof RunView>

export default meta
type Story = StoryObj<typeof meta>

const runningArgs = { ...unfinishedArgs, run: buildRun({ status: 'running' }) }

export const ForcedColours: Story = {
  tags: ['state-100'],
  render: (args) => (
    <UnderMedia query="forced-colors: active">
      <RunViewStage {...args} />
    </UnderMedia>
  ),
  play: async ({ canvas }) => {
    const card = getComputedStyle(canvas.getByRole('region', { name: 'Data' }))
    // `CanvasText`, in the light and in the dark.
    await expect(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']).toContain(card.borderBottomColor)
    await expect(canvas.getAllByText('Awaiting review')[0]).toBeVisible()
  },
}

function LargeText({ children }: { children: ReactNode }) {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    style.fontSize = '200%'
    return () => void style.removeProperty('font-size')
  }, [])
  return children
}

const nothingSticksOut: Story['play'] = async ({ canvas }) => {
  const article = canvas.getByRole('article')
  await expect(article.clientWidth).toBeGreaterThan(250)
  await expect(article.scrollWidth).toBeLessThanOrEqual(article.clientWidth)
  const root = document.documentElement
  await expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
}

export const TextOf200Percent: Story = {
  tags: ['state-101'],
  render: (args) => (
    <LargeText>
      <RunViewStage {...args} />
    </LargeText>
  ),
  play: async (context) => {
    await nothingSticksOut(context)
    const title = getComputedStyle(context.canvas.getByRole('heading', { level: 1 }))
    await expect(Number.parseFloat(title.fontSize)).toBe(32)
  },
}

/** A window of 1280 px at 400 % has the width of 320. */
export const ZoomOf400Percent: Story = {
  tags: ['state-101'],
  decorators: [
    (Story) => (
      <div style={{ inlineSize: '320px' }}>
        <Story />
      </div>
    ),
  ],
  play: nothingSticksOut,
}

export const ReducedMotion: Story = {
  tags: ['state-102'],
  args: runningArgs,
  render: (args) => (
    <UnderMedia query="prefers-reduced-motion: reduce">
      <RunViewStage {...args} />
    </UnderMedia>
  ),
  play: async ({ canvas }) => {
    const root = getComputedStyle(document.documentElement)
    await expect(root.getPropertyValue('--ru-ring').trim()).toBe('4s')
    await expect(root.getPropertyValue('--ru-base').trim()).toBe('0.01ms')
    await expect(canvas.getAllByText('Extracting')[0]).toBeVisible()
  },
}

export const Print: Story = {
  tags: ['state-103'],
  render: (args) => (
    <UnderMedia query="print">
      <RunViewStage {...args} />
    </UnderMedia>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button', { name: /^Approve/ })).toBeNull()
    await expect(canvas.queryByRole('button', { name: 'Copy run id' })).toBeNull()
    await expect(
      canvas.getByText('Hartwell & Finch Stationers Ltd', { selector: '[role=gridcell] *' }),
    ).toBeVisible()
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('HF-2026-0417')
    await expect(canvas.getByRole('region', { name: 'Review' })).toBeVisible()
    // Its history is said, and what the run was given is not.
    await expect(canvas.getByRole('list', { name: 'Progress of the run' })).toBeVisible()
    await expect(canvas.queryByRole('heading', { name: /^Input/ })).toBeNull()
  },
}

const translatedArgs = {
  run: buildDoneRun({
    data: { issuer: 'Hartwell & Finch', balance: -491.4, lines: [{ sku: 'A4', quantity: 1234 }] },
    review: {
      approved: true,
      reviewed_by: 'Dana Fischer',
      review_date: '2026-11-12T09:44:00Z',
    },
  }),
}

export const German: Story = {
  args: translatedArgs,
  globals: { language: 'de' },
  play: async ({ canvas }) => {
    await expect(document.documentElement.lang).toBe('de')
    await expect(canvas.getByText('3 Felder')).toBeVisible()
    await expect(canvas.getAllByText('Freigegeben')[0]).toBeVisible()
    await expect(canvas.getByText(/12\. Nov\. 2026, 10:44/)).toBeVisible()
    // What was extracted is shown as it came, whatever the language.
    await expect(canvas.getByText('-491.4')).toBeVisible()
  },
}

export const RightToLeft: Story = {
  args: translatedArgs,
  globals: { direction: 'rtl' },
  play: async ({ canvas }) => {
    const root = document.documentElement
    await expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
    const label = canvas.getByText('Issuer').getBoundingClientRect()
    const value = canvas
      .getByText('Hartwell & Finch', { selector: '[role=gridcell] *' })
      .getBoundingClientRect()
    await expect(label.right).toBeGreaterThan(value.right)
    await expect(canvas.getByText('-491.4').dir).toBe('ltr')
    canvas.getByRole('tab', { name: 'Fields' }).focus()
    await userEvent.keyboard('{ArrowLeft}')
    await expect(canvas.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true')
  },
}

export const RightToLeftNarrow: Story = {
  ...RightToLeft,
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: '20rem' }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Issuer')).toBeVisible()
    const root = document.documentElement
    await expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
  },
}
