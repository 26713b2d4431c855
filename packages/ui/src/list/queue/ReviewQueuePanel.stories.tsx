import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { mixedRuns } from '../fixtures/followedRuns.ts'
import { renderPlainLink } from '../fixtures/renderPlainLink.tsx'
import { ReviewQueuePanel } from './ReviewQueuePanel.tsx'

const meta = {
  title: 'List/ReviewQueuePanel',
  component: ReviewQueuePanel,
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: '22.5rem' }}>
        <Story />
      </div>
    ),
  ],
  args: {
    renderLink: renderPlainLink,
    queue: { reviewed: 3, total: 10, left: 7, next: mixedRuns[2] },
    isAdvancing: false,
    onAdvancingChange: fn(),
  },
} satisfies Meta<typeof ReviewQueuePanel>

export default meta
type Story = StoryObj<typeof meta>

export const UnderWay: Story = {
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('progressbar', { name: '3 of 10 reviewed' })).toBeVisible()
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Go to the next one after submitting' }))
    await expect(args.onAdvancingChange).toHaveBeenCalledWith(true)
  },
}
export const AllReviewed: Story = { args: { queue: { reviewed: 10, total: 10, left: 0, next: undefined } } }
export const NothingToWorkThrough: Story = {
  args: { queue: { reviewed: 0, total: 1, left: 1, next: undefined } },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('region')).toBeNull()
  },
}
