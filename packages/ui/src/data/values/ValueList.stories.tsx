import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { ValueList } from './ValueList.tsx'

const meta = {
  title: 'Data/ValueList',
  component: ValueList,
  args: { label: 'Tags', values: ['office', 'recurring', null, ''], pointer: '/tags' },
} satisfies Meta<typeof ValueList>

export default meta
type Story = StoryObj<typeof meta>

export const Few: Story = {
  play: async ({ canvas }) => expect(canvas.getByRole('list', { name: 'Tags: 4 items' })).toBeVisible(),
}
export const One: Story = { args: { values: ['office'] } }
export const Many: Story = {
  args: { values: Array.from({ length: 134 }, (_, index) => `part ${index + 1}`) },
  play: async ({ canvas }) => {
    const before = canvas.getAllByRole('listitem').length
    await expect(before).toBeLessThan(134)
    await userEvent.click(canvas.getByRole('button'))
    await expect(canvas.getAllByRole('listitem').length).toBeGreaterThan(before)
  },
}
