import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { invoiceData } from '../../../fixtures/buildRun.ts'
import { FieldList } from '../FieldList.tsx'

const meta = {
  title: 'Data/FieldList/Values',
  component: FieldList,
  args: { data: invoiceData },
} satisfies Meta<typeof FieldList>

export default meta
type Story = StoryObj<typeof meta>

/** "Not returned" stands where a field was expected, and where a table row lacks a key that another row has. */
export const KindsOfNothing: Story = {
  tags: ['state-24'],
  args: {
    data: {
      order_number: null,
      comment: '',
      tags: [],
      address: {},
      discount: 0,
      rows: [{ present: 'yes', absent_below: 'here' }, { present: 'no' }],
    },
    fields: [{ key: 'order_number' }, { key: 'purchase_order' }],
  },
  play: async ({ canvas }) => {
    for (const word of ['No value', 'Empty text', 'Empty list', 'Empty object'])
      await expect(canvas.getByText(word)).toBeVisible()
    await expect(canvas.getAllByText('Not returned')).toHaveLength(2)
    await expect(canvas.queryByRole('button', { name: 'Copy Purchase order' })).toBeNull()
    await expect(canvas.getByText('0')).toBeVisible()
  },
}

export const BooleansAndZeros: Story = {
  tags: ['state-25'],
  args: { data: { paid: false, reverse_charge: true, discount: 0, balance: -0.0 } },
}

export const NumbersVerbatim: Story = {
  tags: ['state-26'],
  args: {
    data: { beyond_2_53: '9007199254740993', decimal: 1939.05, tiny: 1e-7, huge: 1e21, as_text: '1.939,00' },
  },
  play: async ({ canvas }) => {
    for (const text of ['9007199254740993', '1939.05', '1e-7', '1e+21', '1.939,00'])
      await expect(canvas.getByText(text)).toBeVisible()
  },
}

export const LongText: Story = {
  tags: ['state-27'],
  args: { data: { terms: 'Payment within 30 days, net. '.repeat(40) } },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Show all 1,160 characters' }))
    await expect(canvas.getByText(/^Payment/).textContent).toHaveLength(1160)
    await userEvent.click(canvas.getByRole('button', { name: 'Show less' }))
    await expect(canvas.getByText(/^Payment/).textContent).toHaveLength(280)
  },
}
export const ManyLines: Story = {
  tags: ['state-28'],
  args: {
    data: {
      address: 'Acme GmbH\nMusterstraße 1\n24103 Kiel',
      items: 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight',
    },
  },
}
export const UnbrokenToken: Story = {
  tags: ['state-29'],
  args: { data: { token: 'a1b2c3d4'.repeat(50), link: 'https://example.com/?q=1' } },
}
export const OtherScripts: Story = {
  tags: ['state-30'],
  args: {
    data: {
      arabic: 'فاتورة رقم ١٢٣',
      hebrew: 'חשבונית 42',
      japanese: '請求書番号 2026年',
      emoji: '📄👩‍💻 é ñ',
    },
  },
}
export const MarkupIsInert: Story = {
  tags: ['state-31'],
  args: { data: { html: '<img src=x onerror="alert(1)"><b>bold</b>', script: '<script>alert(1)</script>' } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText(/<b>bold<\/b>/)).toBeVisible()
    await expect(canvasElement.querySelector('img, b, dd script')).toBeNull()
  },
}
