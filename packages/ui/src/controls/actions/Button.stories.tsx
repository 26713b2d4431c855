import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import CopyIcon from 'lucide-react/icons/copy'
import RefreshCwIcon from 'lucide-react/icons/refresh-cw'
import { Button } from './Button.tsx'

const meta = {
  title: 'Controls/Button',
  component: Button,
  args: { children: 'Check again', onClick: fn() },
} satisfies Meta<typeof Button>

export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {}
export const Primary: Story = { args: { variant: 'primary' } }
export const Quiet: Story = { args: { variant: 'quiet', icon: RefreshCwIcon } }
export const Small: Story = { args: { size: 'small', icon: CopyIcon } }
export const IconOnly: Story = {
  args: { icon: CopyIcon, isIconOnly: true, children: 'Copy total', variant: 'quiet' },
}

export const BusyKeepsFocus: Story = {
  args: { isBusy: true, variant: 'primary', children: 'Saving' },
  play: async ({ canvas, args }) => {
    const button = canvas.getByRole('button', { name: 'Saving' })
    await userEvent.click(button)
    await expect(button).toHaveFocus()
    await expect(args.onClick).not.toHaveBeenCalled()
  },
}
