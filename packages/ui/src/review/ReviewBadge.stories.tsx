import type { Meta, StoryObj } from '@storybook/react-vite'
import { ReviewBadge } from './ReviewBadge.tsx'

const meta = {
  title: 'Review/ReviewBadge',
  component: ReviewBadge,
  args: { state: 'awaiting' },
} satisfies Meta<typeof ReviewBadge>

export default meta
type Story = StoryObj<typeof meta>

export const Awaiting: Story = {}
export const Approved: Story = { args: { state: 'approved' } }
export const Rejected: Story = { args: { state: 'rejected' } }
export const Short: Story = { args: { isShort: true } }
