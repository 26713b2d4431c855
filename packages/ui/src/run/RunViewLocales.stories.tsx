import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { buildDoneRun } from '../fixtures/buildRun.ts'
import { onOwnPage } from './fixtures/onOwnPage.ts'
import { runViewArgs } from './fixtures/runViewArgs.ts'
import { RunViewStage } from './fixtures/RunViewStage.tsx'
import { RunView } from './RunView.tsx'

const meta = {
  title: 'Run/RunView in other languages',
  component: RunView,
  render: (args) => <RunViewStage {...args} />,
  parameters: onOwnPage,
  args: {
    ...runViewArgs,
    run: buildDoneRun({
      data: { issuer: 'Hartwell & Finch', balance: -491.4, lines: [{ sku: 'A4', quantity: 1234 }] },
      review: {
        approved: true,
        reviewed_by: 'Dana Fischer',
        review_date: '2026-11-12T09:44:00Z',
      },
    }),
  },
} satisfies Meta<typeof RunView>

export default meta
type Story = StoryObj<typeof meta>

export const German: Story = {
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
  globals: { direction: 'rtl' },
  play: async ({ canvas }) => {
    const root = document.documentElement
    await expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
    const label = canvas.getByText('Issuer').getBoundingClientRect()
    const value = canvas.getByText('Hartwell & Finch').getBoundingClientRect()
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
