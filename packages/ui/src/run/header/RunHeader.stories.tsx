import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { buildRun, secondsAgo } from '../../fixtures/buildRun.ts'
import { runViewArgs, unfinishedArgs } from '../fixtures/runViewArgs.ts'
import { RunHeader } from './RunHeader.tsx'

const meta = {
  title: 'Run/RunHeader',
  component: RunHeader,
  args: { ...runViewArgs, titleId: 'run-title' },
} satisfies Meta<typeof RunHeader>

export default meta
type Story = StoryObj<typeof meta>

export const Done: Story = {}
export const Extracting: Story = {
  args: { ...unfinishedArgs, run: buildRun({ status: 'running' }) },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Stop watching' }))
    await expect(args.onStop).toHaveBeenCalledOnce()
  },
}
export const WithWhatIsUsual: Story = {
  args: {
    ...unfinishedArgs,
    run: buildRun({ status: 'running' }),
    observed: { startedAt: secondsAgo(5), usualMs: 14_300 },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: /^running for 5 s · usually about 14 s$/ })).toBeVisible()
  },
}
export const BeforeTheFirstAnswer: Story = { args: { ...unfinishedArgs, run: undefined } }
export const Reconnecting: Story = {
  args: {
    ...unfinishedArgs,
    run: buildRun({ status: 'running' }),
    connection: 'reconnecting',
    checkedAt: secondsAgo(40),
  },
}
export const LongTitle: Story = {
  args: { title: `${'Hartwell_and_Finch_Stationers_'.repeat(5)}final-version-2.pdf` },
}
export const NotReadable: Story = {
  args: { phase: 'error', run: undefined, connection: 'stopped', observed: {} },
  play: async ({ canvas }) => expect(canvas.queryByRole('list')).toBeNull(),
}
