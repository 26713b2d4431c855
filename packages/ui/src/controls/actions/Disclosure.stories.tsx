import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent } from 'storybook/test'
import { Disclosure } from './Disclosure.tsx'

const meta = {
  title: 'Controls/Disclosure',
  component: Disclosure,
  args: {
    title: 'Reasoning',
    aside: '1,240 characters',
    isOpen: false,
    onOpenChange: fn(),
    children: 'invoice_number: read from page 1.',
  },
  render: function WithState(args) {
    const [isOpen, setIsOpen] = useState(args.isOpen)
    return <Disclosure {...args} isOpen={isOpen} onOpenChange={setIsOpen} />
  },
} satisfies Meta<typeof Disclosure>

export default meta
type Story = StoryObj<typeof meta>

export const Closed: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: /^Reasoning/ }))
    await expect(canvas.getByText(/read from page 1/)).toBeVisible()
  },
}
export const Open: Story = { args: { isOpen: true } }
