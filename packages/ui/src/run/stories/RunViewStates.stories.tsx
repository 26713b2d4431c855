import type { Meta, StoryObj } from '@storybook/react-vite'
import { RunDataError, RunHttpError } from 'cloudsquid-react'
import { expect, userEvent } from 'storybook/test'
import { buildDoneRun, buildFailedRun, buildRun, secondsAgo } from '../../fixtures/buildRun.ts'
import { runViewArgs, unfinishedArgs } from '../fixtures/runViewArgs.ts'
import { RunViewStage } from '../fixtures/RunViewStage.tsx'
import { RunView } from '../RunView.tsx'

const meta = {
  title: 'Run/RunView/States',
  component: RunView,
  render: (args) => <RunViewStage {...args} />,
  args: runViewArgs,
} satisfies Meta<typeof RunView>

export default meta
type Story = StoryObj<typeof meta>

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

export const JustCreatedNotReadableYet: Story = {
  tags: ['state-92'],
  args: {
    ...Loading.args,
    connection: 'reconnecting',
    error: new RunHttpError('Reading the run', { status: 404 }),
    observed: { firstSeenAt: secondsAgo(2) },
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
    const leftOf = (element: Element | null) => element?.getBoundingClientRect().left
    const notice = canvas.getByRole('heading', { name: 'The run failed.' }).closest('[data-tone]')
    await expect(leftOf(notice)).toBeGreaterThan(leftOf(canvas.getByRole('article'))!)
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

export const LongTitle: Story = {
  args: { title: `${'scan_of_the_delivery_note_and_invoice_'.repeat(5)}final.pdf` },
}
