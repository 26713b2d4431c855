import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { Timestamp } from './Timestamp.tsx'

const meta = {
  title: 'Controls/Timestamp',
  component: Timestamp,
  args: { value: '2026-11-12T02:30:00Z' },
} satisfies Meta<typeof Timestamp>

export default meta
type Story = StoryObj<typeof meta>

const shows = (text: string | RegExp, story: Story = {}): Story => ({
  ...story,
  play: async ({ canvas }) => {
    await expect(canvas.getByText(text)).toBeVisible()
  },
})

export const Berlin: Story = shows('12 Nov 2026, 03:30 CET', { tags: ['state-15'] })
export const Utc: Story = shows('12 Nov 2026, 02:30 UTC', {
  tags: ['state-15'],
  parameters: { timeZone: 'UTC' },
})
export const LosAngeles: Story = shows(/^11 Nov 2026, 18:30/, {
  tags: ['state-15'],
  parameters: { timeZone: 'America/Los_Angeles' },
})
export const German: Story = shows(/^12\. Nov\. 2026, 03:30/, {
  tags: ['state-16'],
  parameters: { locale: 'de-DE' },
})
export const Japanese: Story = shows(/^2026年11月12日/, {
  tags: ['state-16'],
  parameters: { locale: 'ja-JP' },
})
export const Arabic: Story = shows(/٢٠٢٦/, { tags: ['state-16'], parameters: { locale: 'ar-EG' } })
export const TimeOfDay: Story = shows('03:30', { args: { mode: 'time' } })
export const Ago: Story = shows('3 hr ago', { args: { mode: 'ago', value: '2026-11-12T06:30:00Z' } })
export const InTheFutureIsNow: Story = shows('now', {
  tags: ['state-12'],
  args: { mode: 'ago', value: '2026-11-12T09:59:00Z' },
})
/** A date alone is no moment: read as one, it would be the day before in America. */
export const DateOnly: Story = shows('2026-11-12', {
  tags: ['state-14'],
  args: { value: '2026-11-12' },
  parameters: { timeZone: 'America/Los_Angeles' },
})
export const Nonsense: Story = shows('next Tuesday', { tags: ['state-13'], args: { value: 'next Tuesday' } })
