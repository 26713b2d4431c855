import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { buildDoneRun, buildFailedRun, buildRun, secondsAgo } from '../../fixtures/buildRun.ts'
import { RunTimeline } from './RunTimeline.tsx'
import { timelineSteps } from './timelineSteps.ts'

const seen = { firstSeenAt: secondsAgo(20), startedAt: secondsAgo(18), finishedAt: secondsAgo(4) }

const meta = {
  title: 'Run/RunTimeline',
  component: RunTimeline,
  args: { steps: timelineSteps(buildDoneRun(), seen) },
} satisfies Meta<typeof RunTimeline>

export default meta
type Story = StoryObj<typeof meta>

export const Pending: Story = { args: { steps: timelineSteps(buildRun({ status: 'pending' }), seen) } }
export const Running: Story = { args: { steps: timelineSteps(buildRun({ status: 'running' }), seen) } }
export const AwaitingReview: Story = {}
export const Failed: Story = { args: { steps: timelineSteps(buildFailedRun(), seen) } }
export const Approved: Story = {
  args: {
    steps: timelineSteps(
      buildDoneRun({ review: { approved: true, reviewed_by: 'Dana', review_date: '2026-11-12T09:44:00Z' } }),
      seen,
    ),
  },
}
export const Rejected: Story = {
  args: { steps: timelineSteps(buildDoneRun({ review: { approved: false, comment: 'No.' } }), seen) },
}
export const NothingObserved: Story = {
  args: { steps: timelineSteps(buildDoneRun({ created_at: '' }), {}) },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('time')).toBeNull()
  },
}
