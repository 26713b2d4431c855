import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { AppStage } from '../../fixtures/AppStage.tsx'
import { knownRuns } from '../../fixtures/knownRuns.ts'
import { startStoryClock } from '../../fixtures/startStoryClock.ts'

const meta = {
  title: 'Dashboard/Insights',
  component: AppStage,
  parameters: { layout: 'fullscreen' },
  beforeEach: startStoryClock,
  args: { known: knownRuns, path: '/insights' },
} satisfies Meta<typeof AppStage>

export default meta
type Story = StoryObj<typeof meta>

export const AllRuns: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Counted from all 90 runs that this device follows.')).toBeVisible()
    const fields = within(canvas.getByRole('region', { name: 'Fields that are corrected or missing' }))
    const rows = within(fields.getByRole('table')).getAllByRole('row')
    await expect(rows[1]).toHaveTextContent(/^Amount/)
    const [first] = fields.getAllByRole('link')
    await expect(first).toHaveAttribute('href', expect.stringMatching(/^\/runs\/local\/\w+\/known-\d+$/))
  },
}

export const OneTableOfAWeek: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(await canvas.findByLabelText('Put on the list'), 'In the last 7 days')
    await userEvent.selectOptions(canvas.getByLabelText('Table'), 'receipts')
    await waitFor(() => expect(canvas.getByText(/^Counted from \d+ of the 90 runs/)).toBeVisible())
    const days = within(canvas.getByRole('region', { name: 'Runs by day' }))
    await expect(within(days.getByRole('table')).getAllByRole('row').length).toBeLessThan(10)
  },
}

export const ByTheAddress: Story = {
  args: { path: '/insights?days=7&tableId=%22receipts%22' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Table')).toHaveValue('receipts')
    await expect(canvas.getByLabelText('Put on the list')).toHaveValue('7')
  },
}

export const NothingToCount: Story = {
  args: { known: [] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('There is nothing to count.')).toBeVisible()
  },
}

export const German: Story = {
  args: { language: 'de' },
  globals: { language: 'de' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Einblicke' })).toBeVisible()
  },
}
