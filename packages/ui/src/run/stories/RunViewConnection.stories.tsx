import type { Meta, StoryObj } from '@storybook/react-vite'
import { RunHttpError, RunNetworkError } from 'cloudsquid-react'
import { expect, userEvent } from 'storybook/test'
import { buildRun, secondsAgo } from '../../fixtures/buildRun.ts'
import { runViewArgs, unfinishedArgs } from '../fixtures/runViewArgs.ts'
import { RunViewStage } from '../fixtures/RunViewStage.tsx'
import { RunView } from '../RunView.tsx'

const meta = {
  title: 'Run/RunView/Connection',
  component: RunView,
  render: (args) => <RunViewStage {...args} />,
  args: runViewArgs,
} satisfies Meta<typeof RunView>

export default meta
type Story = StoryObj<typeof meta>

const read = 'Reading the run'

export const Reconnecting: Story = {
  args: {
    ...unfinishedArgs,
    run: buildRun({ status: 'running' }),
    connection: 'reconnecting',
    error: new RunNetworkError(read, undefined),
    checkedAt: secondsAgo(40),
  },
}

export const RateLimited: Story = {
  args: {
    ...unfinishedArgs,
    run: buildRun({ status: 'running' }),
    connection: 'reconnecting',
    error: new RunHttpError(read, { status: 429, retryAfterMs: 30_000 }),
    checkedAt: secondsAgo(10),
  },
}

export const Held: Story = {
  args: {
    ...unfinishedArgs,
    run: buildRun({ status: 'running' }),
    connection: 'held',
    checkedAt: secondsAgo(10),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Waiting its turn/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Stop watching' })).toBeVisible()
  },
}

/** Read from the cache after a while away; its first answer is awaited. */
export const NotCheckedYet: Story = {
  args: {
    ...unfinishedArgs,
    run: buildRun({ status: 'running' }),
    connection: 'reconnecting',
    error: null,
    checkedAt: secondsAgo(300),
  },
  play: async ({ canvas }) => {
    await expect(canvas.queryByText(/Connection lost|Reconnecting/)).toBeNull()
    await expect(canvas.getByText(/Checking/)).toBeVisible()
  },
}

export const Offline: Story = {
  args: {
    ...unfinishedArgs,
    run: buildRun({ status: 'running' }),
    connection: 'offline',
    checkedAt: secondsAgo(300),
  },
}

export const Expired: Story = {
  args: {
    ...unfinishedArgs,
    run: buildRun({ status: 'running', created_at: secondsAgo(3720).toISOString() }),
    observed: { firstSeenAt: secondsAgo(3720), startedAt: secondsAgo(3700) },
    connection: 'expired',
  },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Keep watching' }))
    await expect(args.onResume).toHaveBeenCalledOnce()
  },
}

export const StoppedByReader: Story = {
  args: { ...unfinishedArgs, run: buildRun({ status: 'running' }), connection: 'stopped' },
}

export const StoppedByFailure: Story = {
  args: {
    ...unfinishedArgs,
    run: buildRun({ status: 'running' }),
    connection: 'stopped',
    error: new RunHttpError(read, { status: 401 }),
  },
}

export const NotFound: Story = {
  tags: ['state-91'],
  args: {
    title: 'Run 3fa8…afa6',
    phase: 'error',
    run: undefined,
    connection: 'stopped',
    error: new RunHttpError(read, { status: 404 }),
    checkedAt: undefined,
    observed: {},
    files: [],
  },
}

export const NoPermission: Story = {
  tags: ['state-93'],
  args: { ...NotFound.args, error: new RunHttpError(read, { status: 403 }) },
}
