import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, fn } from 'storybook/test'
import { IntakesProvider } from '../tray/IntakesProvider.tsx'
import { StartRun } from './StartRun.tsx'

const meta = {
  title: 'Intake/StartRun',
  component: StartRun,
  decorators: [
    (Story) => (
      <IntakesProvider>
        <Story />
      </IntakesProvider>
    ),
  ],
  args: {
    maxFileBytes: 1_000,
    samples: [
      { file: 'hosting-invoice.pdf', mimetype: 'application/pdf', bytes: 24_310 },
      { file: 'customer-orders.csv', mimetype: 'text/csv', bytes: 3_240 },
    ],
    hasFailed: false,
    loadSample: fn(() => Promise.reject(new Error('no sample'))),
  },
} satisfies Meta<typeof StartRun>

export default meta
type Story = StoryObj<typeof meta>

/** Past the file dialog's own filter, as dropped files come. */
const chooseFiles = (input: HTMLElement, ...files: File[]) => fireEvent.change(input, { target: { files } })

export const Idle: Story = {}
export const SamplesOnTheirWay: Story = { args: { samples: undefined } }
export const NoSamples: Story = { args: { samples: undefined, hasFailed: true } }

export const WrongKindTooLargeAndEmpty: Story = {
  play: async ({ canvas }) => {
    await chooseFiles(
      canvas.getByLabelText('Files to extract from'),
      new File(['x'], 'program.exe', { type: 'application/x-msdownload' }),
      new File(['x'.repeat(2_000)], 'large.pdf', { type: 'application/pdf' }),
      new File([], 'empty.pdf', { type: 'application/pdf' }),
    )
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent('3 files were not taken.')
    await expect(alert).toHaveTextContent(/program\.exe: This kind of file cannot be read/)
    await expect(alert).toHaveTextContent(/large\.pdf: It has 2 kB; the limit is 1 kB/)
    await expect(alert).toHaveTextContent(/empty\.pdf: The file is empty/)
  },
}

export const SampleThatCannotBeLoaded: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: /sample “Hosting invoice”/ }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/“Hosting invoice” could not be loaded/)
    await expect(args.loadSample).toHaveBeenCalledOnce()
  },
}

export const AddressOfNoKind: Story = {
  play: async ({ canvas, userEvent }) => {
    const address = canvas.getByRole('textbox', { name: 'Web address' })
    await userEvent.type(address, 'nowhere')
    await userEvent.click(canvas.getByRole('button', { name: 'Start from address' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/begins with http/)
    await expect(address).toHaveFocus()
    await userEvent.clear(address)
    await userEvent.type(address, 'https://example.invalid/document')
    await userEvent.click(canvas.getByRole('button', { name: 'Start from address' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/does not end in a known kind/)
    await expect(canvas.getByRole('combobox', { name: 'Kind of document' })).toHaveFocus()
  },
}
