import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { ElapsedTime } from './ElapsedTime.tsx'

const start = new Date('2026-11-12T09:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)

const meta = {
  title: 'Controls/ElapsedTime',
  component: ElapsedTime,
  args: { from: start },
} satisfies Meta<typeof ElapsedTime>

export default meta
type Story = StoryObj<typeof meta>

/** Every unit that a duration is said in. */
const shows = (text: string, seconds: number): Story => ({
  tags: ['state-10'],
  args: { to: after(seconds) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(text)).toBeVisible()
  },
})

export const Zero: Story = shows('0 s', 0)
export const Seconds: Story = shows('59 s', 59)
export const Minutes: Story = shows('2 min 5 s', 125)
export const Hours: Story = shows('1 h 2 min', 3725)
export const Days: Story = shows('3 days', 3 * 86_400 + 500)
export const ClocksDisagree: Story = shows('0 s', -30)

let clockMs = start.getTime()

export const Ticks: Story = {
  parameters: { now: () => (clockMs += 1000) },
  play: async ({ canvas }) => {
    const first = canvas.getByText(/^\d+ s$/).textContent
    await waitFor(() => expect(canvas.getByText(/^\d+ s$/)).not.toHaveTextContent(first), { timeout: 3000 })
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement()
  },
}

export const FreezesAtTheEnd: Story = {
  tags: ['state-11'],
  parameters: { now: () => (clockMs += 60_000) },
  args: { to: after(14) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('14 s')).toBeVisible()
  },
}
