import type { Meta, StoryObj } from '@storybook/react-vite'
import { RunDataError } from 'cloudsquid-react'
import { expect } from 'storybook/test'
import { buildDoneRun } from '../../fixtures/buildRun.ts'
import { DataMismatchNotice } from './DataMismatchNotice.tsx'

const issues = ['amount', 'date', 'lines.0.quantity', 'lines.1.quantity', 'lines.2.quantity', 'tags'].map(
  (path) => ({ path, message: 'expected a number, got a text' }),
)

const meta = {
  title: 'Run/DataMismatchNotice',
  component: DataMismatchNotice,
  // A control and a snippet would make the error anew from nothing, which an error of the package does not take.
  parameters: { docs: { source: { type: 'code' } } },
  argTypes: { error: { control: false } },
  args: { error: new RunDataError(buildDoneRun(), issues.slice(0, 1)) },
} satisfies Meta<typeof DataMismatchNotice>

export default meta
type Story = StoryObj<typeof meta>

export const OneDifference: Story = {}
export const MoreThanAreShown: Story = {
  args: { error: new RunDataError(buildDoneRun(), issues) },
  play: async ({ canvas }) => expect(canvas.getAllByRole('listitem')).toHaveLength(5),
}
