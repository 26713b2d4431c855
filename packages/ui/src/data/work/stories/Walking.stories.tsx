import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { WorkStage } from '../fixtures/WorkStage.tsx'

const data = {
  issuer: 'Blaumeise AG',
  net: 159,
  tax: 30,
  amount: 289,
  lines: [
    { description: 'Desk', amount: 100 },
    { description: 'Lamp', amount: 59 },
  ],
}
const meta = {
  title: 'Data/Walking',
  component: WorkStage,
  args: { data, reasoning: 'amount: read from the sum row of page 1' },
} satisfies Meta<typeof WorkStage>

export default meta
type Story = StoryObj<typeof meta>

const at = (pointer: string) =>
  waitFor(() => expect(document.activeElement).toHaveAttribute('data-walk', pointer))

/** Into a table and along its row, and out of it. */
export const ByArrows: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByText('Blaumeise AG'))
    await at('/issuer')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
    await at('/lines/0/description')
    await userEvent.keyboard('{ArrowRight}{ArrowDown}')
    await at('/lines/1/amount')
    await userEvent.keyboard('{Control>}{Home}{/Control}')
    await at('/issuer')
  },
}
export const LookedAt: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByText('Blaumeise AG'))
    await userEvent.keyboard('{Enter}{Enter}')
    await at('/tax')
    await expect(await canvas.findByText('2 of 6 looked at')).toBeVisible()
    await userEvent.keyboard('.')
    await at('/amount')
  },
}
export const Reasoning: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByText('289'))
    await userEvent.keyboard(' ')
    await expect(await canvas.findByText('amount: read from the sum row of page 1')).toBeVisible()
  },
}
export const TypingOpensAndTabGoesOn: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByText('159'))
    await userEvent.keyboard('1')
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Correct Net' }), '60', {
      skipClick: true,
    })
    await userEvent.keyboard('{Tab}')
    await at('/tax')
    await expect(await canvas.findByText('160')).toBeVisible()
  },
}
/** As among the fields: from the single ones into the rows, in the order in which they are sorted. */
export const InTables: Story = {
  args: { view: 'table' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Amount' }))
    await canvas.findByRole('columnheader', { name: /^Amount.*ascending/i })
    await userEvent.click(canvas.getByText('289'))
    await userEvent.keyboard('{ArrowDown}')
    await at('/lines/1/description')
    await userEvent.keyboard('{ArrowRight}{F2}')
    const input = await canvas.findByRole('textbox', { name: 'Correct Amount' })
    await userEvent.clear(input)
    await userEvent.type(input, '95')
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    await expect(await canvas.findByText('Was 59')).toBeVisible()
  },
}
