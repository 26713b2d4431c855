import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent } from 'storybook/test'
import { secondsAgo } from '../../fixtures/buildRun.ts'
import type { RunFile } from './RunFile.ts'
import { InputPanel } from './InputPanel.tsx'

const pdf: RunFile = {
  id: '8f14e45f-ceea-467f-a8f3-1d2b3c4d5e6f',
  name: 'hartwell-invoice-0417.pdf',
  mimetype: 'application/pdf',
  sizeBytes: 184_320,
  url: '#file',
}

const meta = {
  title: 'Run/InputPanel',
  component: InputPanel,
  args: { files: [pdf], data: undefined, isKnown: true },
} satisfies Meta<typeof InputPanel>

export default meta
type Story = StoryObj<typeof meta>

export const OnePdf: Story = { tags: ['state-60'] }
export const None: Story = { tags: ['state-59'], args: { files: [] } }
export const NotKnownYet: Story = { args: { files: [], isKnown: false } }
export const IdOnly: Story = { tags: ['state-62'], args: { files: [{ id: pdf.id }] } }
export const EightFiles: Story = {
  tags: ['state-61'],
  args: {
    files: Array.from({ length: 8 }, (_, index) => ({
      ...pdf,
      id: `${index}`,
      name: `page-${index + 1}.pdf`,
    })),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(6)
    await userEvent.click(canvas.getByRole('button', { name: 'Show all 8 files' }))
    await expect(canvas.getAllByRole('listitem')).toHaveLength(8)
  },
}
export const EveryKind: Story = {
  tags: ['state-63'],
  args: {
    files: [
      { id: '1', name: 'order.eml', mimetype: 'message/rfc822', sizeBytes: 12_400 },
      { id: '2', name: 'call.mp3', mimetype: 'audio/mp3', sizeBytes: 4_200_000 },
      { id: '3', name: 'walkthrough.mp4', mimetype: 'video/mp4', sizeBytes: 1_800_000_000 },
      { id: '4', name: 'stock.xlsx', sizeBytes: 912 },
      { id: '5', name: 'receipt.png', mimetype: 'image/png' },
      { id: '6', name: 'something.bin', mimetype: 'application/octet-stream' },
    ],
  },
}
export const LongName: Story = { args: { files: [{ ...pdf, name: `${'delivery_note_'.repeat(14)}.pdf` }] } }
export const WithData: Story = {
  tags: ['state-65'],
  args: {
    data: { vendor: 'Hartwell & Finch', invoice_amount: 491.4, options: { currency: 'GBP', strict: true } },
  },
}

const ended: RunFile = { ...pdf, urlExpiresAt: secondsAgo(60) }

export const ExpiredLink: Story = {
  tags: ['state-64'],
  args: { files: [ended], onRenewLink: fn(async () => {}) },
  render: function Render({ onRenewLink, ...args }) {
    const [files, setFiles] = useState(args.files)
    const renew = async (file: RunFile) => {
      await onRenewLink?.(file)
      setFiles([{ ...file, url: '#new', urlExpiresAt: secondsAgo(-600) }])
    }
    return <InputPanel {...args} files={files} onRenewLink={renew} />
  },
  play: async ({ canvas, args }) => {
    await expect(canvas.queryByRole('link')).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: /^Get a new link/ }))
    await expect(args.onRenewLink).toHaveBeenCalledOnce()
    await expect(await canvas.findByRole('link', { name: /^Open/ })).toHaveAttribute('href', '#new')
    await expect(canvas.queryByText('The link has ended.')).toBeNull()
  },
}
export const NoNewLink: Story = {
  args: { files: [ended], onRenewLink: fn(() => Promise.reject(new Error('no link'))) },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: /^Get a new link/ }))
    await expect(await canvas.findByText('No new link came. Try again in a moment.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: /^Get a new link/ })).toBeEnabled()
  },
}
export const ExpiredForGood: Story = {
  args: { files: [ended] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('The link has ended.')).toBeVisible()
    await expect(canvas.queryByRole('button', { name: /link/ })).toBeNull()
  },
}
