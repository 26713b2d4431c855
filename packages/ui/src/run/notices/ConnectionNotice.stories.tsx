import type { Meta, StoryObj } from '@storybook/react-vite'
import { RunHttpError, RunNetworkError, RunTimeoutError } from 'cloudsquid-react'
import { expect, fn, userEvent } from 'storybook/test'
import { secondsAgo } from '../../fixtures/buildRun.ts'
import { ConnectionNotice } from './ConnectionNotice.tsx'

const read = 'Reading the run'

const meta = {
  title: 'Run/ConnectionNotice',
  component: ConnectionNotice,
  args: {
    connection: 'reconnecting',
    error: new RunNetworkError(read, undefined),
    checkedAt: secondsAgo(40),
    onResume: fn(),
  },
} satisfies Meta<typeof ConnectionNotice>

export default meta
type Story = StoryObj<typeof meta>

export const Reconnecting: Story = {
  tags: ['state-88'],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Showing data from 10:41. Trying again.')).toBeVisible()
  },
}
export const ReconnectingWithNothingYet: Story = { args: { checkedAt: undefined } }
export const RateLimited: Story = {
  tags: ['state-94'],
  args: { error: new RunHttpError(read, { status: 429, retryAfterMs: 29_400 }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Next update in 30 s\./)).toBeVisible()
  },
}
export const SlowServer: Story = { args: { error: new RunTimeoutError(read, 10_000) } }
export const Offline: Story = { tags: ['state-89'], args: { connection: 'offline', error: null } }
export const StaleFiveMinutes: Story = {
  tags: ['state-90'],
  args: { connection: 'offline', error: null, checkedAt: secondsAgo(300) },
}
export const Expired: Story = { args: { connection: 'expired', error: null } }
export const StoppedByReader: Story = {
  args: { connection: 'stopped', error: null },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Watch again' }))
    await expect(args.onResume).toHaveBeenCalledOnce()
  },
}
export const StoppedByFailure: Story = {
  args: { connection: 'stopped', error: new RunHttpError(read, { status: 403 }) },
}
export const UncheckedSaysNothing: Story = {
  args: { error: null, checkedAt: secondsAgo(300) },
  play: async ({ canvas }) => {
    await expect(canvas.queryByText(/./)).toBeNull()
  },
}
export const HeldSaysNothing: Story = {
  args: { connection: 'held', error: null },
  play: async ({ canvas }) => {
    await expect(canvas.queryByText(/./)).toBeNull()
  },
}
export const LiveSaysNothing: Story = {
  args: { connection: 'live', error: null },
  play: async ({ canvas }) => {
    await expect(canvas.queryByText(/./)).toBeNull()
  },
}
