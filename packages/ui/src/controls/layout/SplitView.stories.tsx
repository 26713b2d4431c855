import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fireEvent, userEvent } from 'storybook/test'
import { SplitView } from './SplitView.tsx'

const meta = {
  title: 'Controls/SplitView',
  component: SplitView,
  args: {
    children: <p>Stays where it is.</p>,
    aside: <p style={{ padding: '0 1rem' }}>Stands beside it.</p>,
    asideLabel: 'Aside',
    share: 40,
    onShareChange: () => {},
    dividerLabel: 'Width of the aside',
  },
  render: function Render(args) {
    const [share, setShare] = useState(args.share)
    return <SplitView {...args} share={share} onShareChange={setShare} />
  },
} satisfies Meta<typeof SplitView>

export default meta
type Story = StoryObj<typeof meta>

export const Both: Story = {}
export const Alone: Story = { args: { aside: undefined } }

export const ByKeys: Story = {
  play: async ({ canvas }) => {
    const divider = canvas.getByRole('separator', { name: 'Width of the aside' })
    divider.focus()
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    await expect(divider).toHaveAttribute('aria-valuenow', '44')
    await userEvent.keyboard('{ArrowRight}')
    await expect(divider).toHaveAttribute('aria-valuenow', '42')
    await userEvent.keyboard('{Home}')
    await expect(divider).toHaveAttribute('aria-valuenow', '70')
    await userEvent.keyboard('{ArrowLeft}')
    await expect(divider).toHaveAttribute('aria-valuenow', '70')
    await userEvent.keyboard('{End}')
    await expect(divider).toHaveAttribute('aria-valuenow', '25')
    const width = canvas.getByRole('region', { name: 'Aside' }).getBoundingClientRect().width
    await expect(width / (divider.parentElement?.getBoundingClientRect().width ?? 0)).toBeCloseTo(0.25)
  },
}

export const ByDragging: Story = {
  play: async ({ canvas }) => {
    const divider = canvas.getByRole('separator', { name: 'Width of the aside' })
    divider.setPointerCapture = () => {}
    const { left = 0, width = 0 } = divider.parentElement?.getBoundingClientRect() ?? {}
    await fireEvent.pointerDown(divider, { pointerId: 1, clientX: left + width * 0.6 })
    await fireEvent.pointerMove(divider, { pointerId: 1, clientX: left + width * 0.5 })
    await expect(divider).toHaveAttribute('aria-valuenow', '50')
    await fireEvent.pointerUp(divider, { pointerId: 1 })
    await fireEvent.pointerMove(divider, { pointerId: 1, clientX: left + width * 0.3 })
    await expect(divider).toHaveAttribute('aria-valuenow', '50')
  },
}
