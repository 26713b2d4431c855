import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent } from 'storybook/test'
import { Tabs } from './Tabs.tsx'

const meta = {
  title: 'Controls/Tabs',
  component: Tabs,
  args: {
    label: 'View',
    value: 'fields',
    onValueChange: () => {},
    tabs: [
      { value: 'fields', label: 'Fields' },
      { value: 'table', label: 'Table' },
      { value: 'json', label: 'JSON' },
    ],
    children: null,
  },
  render: function WithChoice(args) {
    const [value, setValue] = useState(args.value)
    return (
      <Tabs {...args} value={value} onValueChange={setValue}>
        {`What “${value}” shows.`}
      </Tabs>
    )
  },
} satisfies Meta<typeof Tabs>

export default meta
type Story = StoryObj<typeof meta>

export const ArrowKeysChoose: Story = {
  play: async ({ canvas }) => {
    canvas.getByRole('tab', { name: 'Fields' }).focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect(canvas.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true')
    await expect(canvas.getByText('What “table” shows.')).toBeVisible()
  },
}
