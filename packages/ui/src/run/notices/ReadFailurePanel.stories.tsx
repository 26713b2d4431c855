import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  RunContractError,
  RunHttpError,
  RunInputError,
  RunNetworkError,
  RunTimeoutError,
} from 'cloudsquid-react'
import { expect, fn, userEvent } from 'storybook/test'
import { ReadFailurePanel } from './ReadFailurePanel.tsx'

const read = 'Reading the run'
const http = (status: number) => new RunHttpError(read, { status })

const meta = {
  title: 'Run/ReadFailurePanel',
  component: ReadFailurePanel,
  // A control and a snippet would make the error anew from nothing, which an error of the package does not take.
  parameters: { docs: { source: { type: 'code' } } },
  argTypes: { error: { control: false } },
  args: { error: http(404), onRetry: fn(), onStartAnother: fn() },
} satisfies Meta<typeof ReadFailurePanel>

export default meta
type Story = StoryObj<typeof meta>

export const NotFound: Story = {
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { name: 'No run with this id.' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await expect(args.onRetry).toHaveBeenCalledOnce()
  },
}
export const Malformed: Story = { args: { error: http(400) } }
export const KeyRefused: Story = { args: { error: http(401) } }
export const NoPermission: Story = { args: { error: http(403) } }
export const Gone: Story = { args: { error: http(410) } }
export const TooMany: Story = { args: { error: http(429) } }
export const ServerProblem: Story = { args: { error: http(503) } }
export const OtherStatus: Story = { args: { error: http(418) } }
export const NotReached: Story = { args: { error: new RunNetworkError(read, undefined) } }
export const TooSlow: Story = { args: { error: new RunTimeoutError(read, 10_000) } }
export const NotTheApi: Story = { args: { error: new RunContractError(read, 'is not a JSON object') } }
export const IncompleteAddress: Story = { args: { error: new RunInputError('The address is incomplete.') } }
