import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, spyOn, userEvent, waitFor } from 'storybook/test'
import { CopyButton } from './CopyButton.tsx'

const meta = {
  title: 'Controls/CopyButton',
  component: CopyButton,
  args: {
    label: 'Copy total',
    getText: () => '491.4',
    words: { copied: 'Copied.', blocked: 'Copying was blocked. The text is selected; press Ctrl+C.' },
  },
  decorators: [(Story) => <div style={{ minBlockSize: '12rem', textAlign: 'end' }}>{Story()}</div>],
} satisfies Meta<typeof CopyButton>

export default meta
type Story = StoryObj<typeof meta>

export const Copies: Story = {
  play: async ({ canvas }) => {
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await userEvent.click(canvas.getByRole('button', { name: 'Copy total' }))
    await expect(write).toHaveBeenCalledWith('491.4')
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Copied.'))
    await expect(canvas.getByRole('button', { name: 'Copy total' })).toHaveFocus()
  },
}

export const Blocked: Story = {
  play: async ({ canvas }) => {
    spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Denied', 'NotAllowedError'))
    await userEvent.click(canvas.getByRole('button', { name: 'Copy total' }))
    const text = await canvas.findByRole<HTMLTextAreaElement>('textbox', { name: 'Copy total' })
    await expect(text).toHaveFocus()
    await expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('491.4')
  },
}

export const BlockedClosesByEscape: Story = {
  play: async (context) => {
    await Blocked.play?.(context)
    await userEvent.keyboard('{Escape}')
    await expect(context.canvas.queryByRole('textbox')).toBeNull()
    await expect(context.canvas.getByRole('button', { name: 'Copy total' })).toHaveFocus()
  },
}

export const WithLabel: Story = { args: { isLabelVisible: true, label: 'Copy JSON' } }
