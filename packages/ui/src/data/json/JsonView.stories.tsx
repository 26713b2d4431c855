import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { invoiceData } from '../../fixtures/buildRun.ts'
import { JsonView } from './JsonView.tsx'

const meta = {
  title: 'Data/JsonView',
  component: JsonView,
  args: { label: 'Data as JSON', value: invoiceData },
} satisfies Meta<typeof JsonView>

export default meta
type Story = StoryObj<typeof meta>

export const Record: Story = {}
export const Closed: Story = {
  args: { openDepth: 0 },
  play: async ({ canvas }) => {
    await expect(canvas.queryByText('"GBP"')).toBeNull()
    await userEvent.click(canvas.getByRole('button', { expanded: false }))
    await expect(canvas.getByText('"GBP"')).toBeVisible()
  },
}
export const Empty: Story = { args: { value: {} } }
export const Scalar: Story = { args: { value: 'a text alone' } }
