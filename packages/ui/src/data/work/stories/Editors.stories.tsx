import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { correctingData, open, patchOf, stored, typeInto } from '../fixtures/correctingData.ts'
import { WorkStage } from '../fixtures/WorkStage.tsx'

const meta = {
  title: 'Data/Correcting/Editors',
  component: WorkStage,
  args: { data: correctingData },
} satisfies Meta<typeof WorkStage>

export default meta
type Story = StoryObj<typeof meta>

/** Nothing is corrected yet; the sum is objected to. */
export const Untouched: Story = {}
export const EditingText: Story = {
  play: async ({ canvas }) => {
    await open(canvas, 'Blaumeise AG')
    await typeInto(canvas, /Correct Issuer/, 'Kohlmeise AG{Enter}')
    await waitFor(() => expect(stored(canvas, '/issuer')).toBe('Kohlmeise AG'))
  },
}
export const EditingNumber: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '289')
    await typeInto(canvas, /Correct Amount/, '189.00')
    await expect(canvas.getByText('Stored as 189')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(stored(canvas, '/amount')).toBe(189))
  },
}
export const NumberWithTwoMeanings: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '289')
    await typeInto(canvas, /Correct Amount/, '1.119{Enter}')
    await userEvent.click(await canvas.findByRole('button', { name: 'Stored as 1119' }))
    await waitFor(() => expect(stored(canvas, '/amount')).toBe(1119))
  },
}
export const NumberRefused: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '289')
    await typeInto(canvas, /Correct Amount/, 'a lot{Enter}')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('“a lot” is no number.')
    await expect(patchOf(canvas)).toEqual([])
  },
}
export const NumberTooExact: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '289')
    await typeInto(canvas, /Correct Amount/, '9007199254740993{Enter}')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('more digits than a number can hold')
  },
}
export const EditingDate: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '2026-10-14')
    await typeInto(canvas, /Correct Date/, '15.10.2026{Enter}')
    await waitFor(() => expect(stored(canvas, '/date')).toBe('2026-10-15'))
  },
}
export const DateThatDoesNotExist: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '2026-10-14')
    await typeInto(canvas, /Correct Date/, '30.02.2026{Enter}')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('There is no such day as 30.02.2026.')
  },
}
export const EditingYesOrNo: Story = {
  play: async ({ canvas }) => {
    await open(canvas, 'false')
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Correct Paid' }), 'Yes')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(stored(canvas, '/paid')).toBe(true))
  },
}
export const EditingChoice: Story = {
  args: { fields: [{ key: 'currency', options: ['CHF', 'USD'] }] },
  play: async ({ canvas }) => {
    await open(canvas, 'EUR')
    const select = await canvas.findByRole('combobox', { name: 'Correct Currency' })
    await expect(select).toHaveTextContent('EUR (not among the choices)')
    await userEvent.selectOptions(select, 'CHF')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(stored(canvas, '/currency')).toBe('CHF'))
  },
}
export const EditingAmountAsText: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '10.00')
    await typeInto(canvas, /Correct Deposit/, '12,5{Enter}')
    await waitFor(() => expect(stored(canvas, '/deposit')).toBe('12.50'))
  },
}
export const IdKeepsItsZeros: Story = {
  play: async ({ canvas }) => {
    await open(canvas, '00123')
    await typeInto(canvas, /Correct Invoice number/, '00124{Enter}')
    await waitFor(() => expect(stored(canvas, '/invoice_number')).toBe('00124'))
  },
}
export const EditingList: Story = {
  play: async ({ canvas }) => {
    await open(canvas, 'paper')
    await expect(await canvas.findByRole('textbox', { name: 'Correct Tags' })).toHaveValue(
      JSON.stringify(correctingData.tags, null, 2),
    )
  },
}
export const NoValueChosen: Story = {
  play: async ({ canvas }) => {
    await open(canvas, 'Blaumeise AG')
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Stored as' }), 'No value')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(stored(canvas, '/issuer')).toBe(null))
  },
}
export const TakenAway: Story = {
  play: async ({ canvas }) => {
    await open(canvas, 'Blaumeise AG')
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Stored as' }), 'Not there')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(patchOf(canvas)).toContainEqual({ op: 'remove', path: '/issuer' }))
  },
}
export const GivenUp: Story = {
  play: async ({ canvas }) => {
    await open(canvas, 'Blaumeise AG')
    await typeInto(canvas, /Correct Issuer/, 'Kohl{Escape}')
    await expect(await canvas.findByText('Blaumeise AG')).toBeVisible()
    await expect(patchOf(canvas)).toEqual([])
  },
}
