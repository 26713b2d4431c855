import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { german } from '../../labels/de/german.ts'
import { LabelsProvider } from '../../labels/useLabels.tsx'
import { RunStatusBadge } from './RunStatusBadge.tsx'

const meta = {
  title: 'Run/RunStatusBadge',
  component: RunStatusBadge,
  args: { run: { status: 'pending' } },
} satisfies Meta<typeof RunStatusBadge>

export default meta
type Story = StoryObj<typeof meta>

export const Pending: Story = { tags: ['state-1'] }
export const Running: Story = { tags: ['state-2'], args: { run: { status: 'running' } } }
export const Done: Story = { tags: ['state-3'], args: { run: { status: 'done' } } }
export const Failed: Story = { tags: ['state-4'], args: { run: { status: 'error' } } }
export const UnknownWord: Story = {
  tags: ['state-5'],
  args: { run: { status: 'unknown', rawStatus: 'paused' } },
}
export const NoWord: Story = { args: { run: { status: 'unknown' } } }
export const UnknownLongWord: Story = {
  args: { run: { status: 'unknown', rawStatus: 'waiting_for_'.repeat(12) } },
}

export const German: Story = {
  args: { run: { status: 'done' } },
  decorators: [
    (Story) => (
      <LabelsProvider labels={german}>
        <Story />
      </LabelsProvider>
    ),
  ],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Fertig')).toBeVisible()
  },
}
