import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { secondsAgo } from '../fixtures/buildRun.ts'
import { DataPlaceholder } from './DataPlaceholder.tsx'

const meta = {
  title: 'Data/DataPlaceholder',
  component: DataPlaceholder,
  args: {
    title: 'hartwell-invoice-0417.pdf',
    message: 'Extracting. Reading the input.',
    since: secondsAgo(3),
  },
} satisfies Meta<typeof DataPlaceholder>

export default meta
type Story = StoryObj<typeof meta>

export const Waiting: Story = {
  play: async ({ canvas }) =>
    expect(canvas.getByRole('region', { name: 'Data' })).toHaveAttribute('aria-busy', 'true'),
}
export const Slow: Story = {
  args: { since: secondsAgo(12) },
  play: async ({ canvas }) => expect(canvas.getByText(/You can leave this page/)).toBeVisible(),
}
