import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { ScalarValue } from './ScalarValue.tsx'

const meta = {
  title: 'Data/ScalarValue',
  component: ScalarValue,
  args: { value: 'HF-2026-0417', pointer: '/invoice_number' },
} satisfies Meta<typeof ScalarValue>

export default meta
type Story = StoryObj<typeof meta>

export const Text: Story = {}
export const Decimal: Story = {
  args: { value: -1939.5 },
  play: async ({ canvas }) => expect(canvas.getByText('-1939.5')).toBeVisible(),
}
export const Zero: Story = { args: { value: 0 } }
export const No: Story = { args: { value: false } }
export const Null: Story = {
  args: { value: null },
  play: async ({ canvas }) => expect(canvas.getByText('No value')).toBeVisible(),
}
export const EmptyText: Story = {
  args: { value: '' },
  play: async ({ canvas }) => expect(canvas.getByText('Empty text')).toBeVisible(),
}
export const NotReturned: Story = {
  args: { value: undefined },
  play: async ({ canvas }) => expect(canvas.getByText('Not returned')).toBeVisible(),
}
