import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen } from 'storybook/test'
import { CodeNotice } from './CodeNotice.tsx'

const meta = {
  title: 'Controls/CodeNotice',
  component: CodeNotice,
  args: { onRetry: () => Promise.reject(new Error('The server is down.')) },
} satisfies Meta<typeof CodeNotice>

export default meta
type Story = StoryObj<typeof meta>

/** In the place of what could not be loaded. */
export const InPlace: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('could not be loaded')
  },
}

/** Over the page, where a press asked for a menu or a dialog. */
export const OverThePage: Story = {
  args: { onClose: () => {} },
  play: async () => {
    await expect(screen.getByRole('button', { name: 'Close' })).toBeVisible()
  },
}
