import type { Meta, StoryObj } from '@storybook/react-vite'
import { RunDataError, RunHttpError, RunNetworkError } from 'cloudsquid-react'
import { expect, userEvent } from 'storybook/test'
import { buildDoneRun, buildFailedRun, buildRun, secondsAgo } from './fixtures/buildRun.ts'
import { runViewArgs, unfinishedArgs } from './fixtures/runViewArgs.ts'
import { RunViewStage } from './fixtures/RunViewStage.tsx'
import { RunView } from './RunView.tsx'

const meta = {
  title: 'Run/RunView',
  component: RunView,
  render: (args) => <RunViewStage {...args} />,
  args: runViewArgs,
} satisfies Meta<typeof RunView>

export default meta
type Story = StoryObj<typeof meta>

const read = 'Reading the run'

export const Loading: Story = {
  tags: ['state-86'],
  args: {
    phase: 'loading',
    run: undefined,
    connection: 'live',
    checkedAt: undefined,
    observed: {},
    files: [],
  },
}

export const Pending: Story = {
  args: {
    ...unfinishedArgs,
    phase: 'pending',
    run: buildRun({ status: 'pending', created_at: secondsAgo(5).toISOString() }),
    observed: { firstSeenAt: secondsAgo(5) },
  },
}

export const Running: Story = { args: { ...unfinishedArgs, run: buildRun({ status: 'running' }) } }

export const RunningSlowly: Story = {
  tags: ['state-87'],
  args: {
    ...unfinishedArgs,
    run: buildRun({ status: 'running', created_at: secondsAgo(94).toISOString() }),
    observed: { firstSeenAt: secondsAgo(94), startedAt: secondsAgo(90) },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('You can leave this page; the run continues.')).toBeVisible()
  },
}

export const RunningWithPartialData: Story = {
  tags: ['state-39'],
  args: {
    ...unfinishedArgs,
    run: buildRun({
      status: 'running',
      data: { issuer: 'Hartwell & Finch Stationers Ltd', currency: 'GBP' },
    }),
  },
}

export const Done: Story = {}

export const DoneReadOnly: Story = { args: { review: { ...runViewArgs.review, mode: 'read-only' } } }

export const DoneApproved: Story = {
  args: {
    run: buildDoneRun({
      review: {
        approved: true,
        comment: 'Checked against the delivery note.',
        reviewed_by: 'Dana Fischer',
        review_date: '2026-11-12T09:44:00Z',
      },
    }),
  },
}

export const DoneRejected: Story = {
  args: {
    run: buildDoneRun({
      review: {
        approved: false,
        comment: 'The due date is the delivery date.\nPlease read it again from the second page.',
        reviewed_by: 'Dana Fischer',
        review_date: '2026-11-12T09:44:00Z',
      },
    }),
  },
}

export const DoneWithNothing: Story = {
  tags: ['state-37'],
  args: { run: buildDoneRun({ data: {}, reasoning: '' }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Done, but nothing was extracted.')).toBeVisible()
  },
}

/** The answer has no `data` at all, which comes to the same for who reads it. */
export const DoneWithoutData: Story = {
  tags: ['state-38'],
  args: { run: buildRun({ status: 'done' }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Done, but nothing was extracted.')).toBeVisible()
  },
}

export const DoneWithUnexpectedShape: Story = {
  args: {
    phase: 'error',
    error: new RunDataError(buildDoneRun(), [
      { path: 'amount', message: 'Expected text, but a number came.' },
      { path: 'lines.0.sku', message: 'Required, but absent.' },
    ]),
  },
}

export const Failed: Story = {
  args: {
    phase: 'error',
    run: buildFailedRun({
      reasoning: 'The PDF has no text layer: it is a picture of a page, and no text was recognised.',
    }),
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Read the reasoning' }))
    await expect(canvas.getByText(/no text layer/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: /^Reasoning/ })).toHaveFocus()
  },
}

export const FailedWithMessage: Story = {
  args: {
    phase: 'error',
    run: buildFailedRun({ errorMessage: 'The file is encrypted and cannot be read.' }),
  },
}

export const FailedWithPartialData: Story = {
  tags: ['state-40'],
  args: {
    phase: 'error',
    run: buildFailedRun({ data: { issuer: 'Hartwell & Finch Stationers Ltd', amount: null } }),
  },
}

export const UnknownStatus: Story = {
  tags: ['state-7'],
  args: {
    ...unfinishedArgs,
    phase: 'unknown',
    run: buildRun({ status: 'paused', data: undefined as never }),
  },
}

export const UnknownStatusWithData: Story = {
  tags: ['state-6'],
  args: {
    ...unfinishedArgs,
    phase: 'unknown',
    run: buildRun({ data: { issuer: 'Hartwell & Finch Stationers Ltd' } }),
  },
}

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

export const JustCreatedNotReadableYet: Story = {
  tags: ['state-92'],
  args: {
    ...Loading.args,
    connection: 'reconnecting',
    error: new RunHttpError(read, { status: 404 }),
    observed: { firstSeenAt: secondsAgo(2) },
  },
}

export const LongTitle: Story = {
  args: { title: `${'scan_of_the_delivery_note_and_invoice_'.repeat(5)}final.pdf` },
}
