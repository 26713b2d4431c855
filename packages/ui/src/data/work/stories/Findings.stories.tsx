import type { Meta, StoryObj } from '@storybook/react-vite'
import type { JsonObject } from 'cloudsquid-react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { WorkStage } from '../fixtures/WorkStage.tsx'

const data: JsonObject = { issuer: 'Blaumeise AG', net: 159, tax: 30, amount: 289, currency: 'EUR' }
const meta = { title: 'Data/Findings', component: WorkStage, args: { data } } satisfies Meta<typeof WorkStage>

export default meta
type Story = StoryObj<typeof meta>

export const WrongSum: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Net and tax make 189, not 289.')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Use 189' }))
    await waitFor(() => expect(canvas.queryByText(/Net and tax make/)).toBeNull())
  },
}
export const KeptWithAWord: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Keep' }))
    await userEvent.type(canvas.getByRole('textbox', { name: 'Why it is right' }), 'deposit{Enter}')
    await waitFor(() => expect(canvas.queryByText(/Net and tax make/)).toBeNull())
  },
}
export const NotReturned: Story = {
  args: { facts: { expected: ['issuer', 'due_date'] } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add Due date' }))
    await userEvent.type(
      await canvas.findByRole('textbox', { name: 'Correct Due date' }),
      '2026-12-01{Enter}',
    )
    await expect(await canvas.findByText('2026-12-01')).toBeVisible()
  },
}
export const StandsNowhere: Story = { args: { facts: { evidence: { missing: ['/issuer'] } } } }
export const Uncertain: Story = {
  args: { facts: { certainty: { '/issuer': { certainty: 'uncertain', doubts: ['derived', 'rivals'] } } } },
  play: async ({ canvas }) =>
    expect(await canvas.findByText(/^Uncertain: taken from .*, other values may be meant\.$/)).toBeVisible(),
}
export const LowConfidence: Story = { args: { facts: { meta: { '/amount': { confidence: 0.31 } } } } }
export const WrongTax: Story = { args: { data: { net: 100, tax: 17, tax_rate: '19 %', amount: 117 } } }
export const WrongLine: Story = {
  args: { data: { lines: [{ description: 'Desk', quantity: 2, unit_price: 50, amount: 110 }] } },
}
export const WrongSumOfLines: Story = {
  args: { data: { net: 120, lines: [{ amount: 60 }, { amount: 50 }] } },
}
export const TwoMeanings: Story = { args: { data: { amount: '1.119' } } }
export const NotAnAmount: Story = { args: { data: { amount: 'n/a' } } }
export const DueBeforeDate: Story = { args: { data: { date: '2026-10-14', due_date: '2026-10-01' } } }
export const FutureDate: Story = { args: { data: { date: '2031-10-14' } } }
export const NoSuchDate: Story = { args: { data: { date: '2026-02-30' } } }
export const WrongIban: Story = { args: { data: { iban: 'DE02120300000000202052' } } }
export const UnknownCurrency: Story = { args: { data: { currency: 'EUX' } } }
