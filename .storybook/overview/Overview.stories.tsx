import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { PartsMap } from './PartsMap.tsx'
import { TokenTable } from './TokenTable.tsx'

const meta = {
  title: 'Overview',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Parts: Story = {
  render: () => <PartsMap />,
  play: async ({ canvas }) => {
    const link = canvas.getByRole('link', { name: 'RunWorkbench' })
    await expect(link).toHaveAttribute('href', './?path=/docs/run-runworkbench--docs')
  },
}

export const Tokens: Story = {
  render: () => <TokenTable />,
  play: async ({ canvas }) => {
    await expect(canvas.getByText('--ru-accent')).toBeVisible()
    await expect(canvas.getByText('--ru-row')).toBeVisible()
  },
}
