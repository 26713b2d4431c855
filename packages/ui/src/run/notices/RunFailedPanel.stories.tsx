import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { buildFailedRun } from '../../fixtures/buildRun.ts'
import { RunFailedPanel } from './RunFailedPanel.tsx'

const meta = {
  title: 'Run/RunFailedPanel',
  component: RunFailedPanel,
  args: { run: buildFailedRun(), onStartAnother: fn() },
} satisfies Meta<typeof RunFailedPanel>

export default meta
type Story = StoryObj<typeof meta>

export const NoReason: Story = {
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { name: 'The run failed.' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Start a new run' }))
    await expect(args.onStartAnother).toHaveBeenCalledOnce()
  },
}
export const ReasoningMaySayWhy: Story = { args: { onReadReasoning: fn() } }
export const SomeData: Story = { args: { run: buildFailedRun({ data: { issuer: 'Hartwell & Finch' } }) } }
