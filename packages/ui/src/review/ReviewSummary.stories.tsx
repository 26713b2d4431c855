import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { ReviewSummary } from './ReviewSummary.tsx'

const meta = {
  title: 'Review/ReviewSummary',
  component: ReviewSummary,
  args: {
    review: {
      approved: true,
      comment: 'All sums are right.',
      reviewed_by: 'Dana Fischer',
      review_date: '2026-11-12T09:44:00Z',
    },
  },
} satisfies Meta<typeof ReviewSummary>

export default meta
type Story = StoryObj<typeof meta>

export const Approved: Story = {
  play: async ({ canvas }) => expect(canvas.getByText(/Dana Fischer/)).toBeVisible(),
}
export const Rejected: Story = {
  args: {
    review: { approved: false, comment: 'The VAT number is missing a digit.', reviewed_by: 'Dana Fischer' },
  },
}
export const NobodyRecorded: Story = {
  args: { review: { approved: true } },
  play: async ({ canvas }) => expect(canvas.getByText(/Reviewer not recorded/)).toBeVisible(),
}
