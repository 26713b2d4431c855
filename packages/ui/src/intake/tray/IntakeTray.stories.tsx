import type { Meta, StoryObj } from '@storybook/react-vite'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRunClient, RunClientProvider } from 'cloudsquid-react'
import { createScriptedApi, hang, httpError, type RunStep } from 'cloudsquid-react/testing'
import { useEffect, useRef, useState } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import { IntakesProvider, useIntakes } from './IntakesProvider.tsx'
import { IntakeTray, type IntakeTrayProps } from './IntakeTray.tsx'

interface StageProps extends IntakeTrayProps {
  names: string[]
  /** What the server answers in place of taking a document. */
  fault?: RunStep
}

/** Gives the tray its documents, and an API that takes them. */
function TrayStage({ names, fault, ...props }: StageProps) {
  const [queryClient] = useState(() => new QueryClient())
  const [client] = useState(() => {
    const api = createScriptedApi()
    if (fault) api.fault(fault, { times: Number.POSITIVE_INFINITY })
    return createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch })
  })
  return (
    <QueryClientProvider client={queryClient}>
      <RunClientProvider client={client}>
        <IntakesProvider>
          <Documents names={names} />
          <IntakeTray {...props} />
        </IntakesProvider>
      </RunClientProvider>
    </QueryClientProvider>
  )
}

function Documents({ names }: { names: string[] }) {
  const { add } = useIntakes()
  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    add(names.map((name) => ({ source: new File(['%PDF'], name, { type: 'application/pdf' }), name })))
  }, [names, add])
  return null
}

const meta = {
  title: 'Intake/IntakeTray',
  component: TrayStage,
  parameters: {
    docs: {
      description: {
        component: 'Shows the documents that are on their way to a run, and why one did not get there.',
      },
    },
  },
  subcomponents: { IntakeTray },
  args: {
    table: { projectName: 'demo', tableId: 'table-1' },
    onStarted: fn(),
    names: ['invoice.pdf'],
  },
} satisfies Meta<typeof TrayStage>

export default meta
type Story = StoryObj<typeof meta>

export const Uploading: Story = {
  args: { fault: hang() },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Upload(ing, \d+ %|ed\.)/)).toBeVisible()
    await expect(canvas.getByRole('progressbar', { name: 'Upload of invoice.pdf' })).toBeVisible()
  },
}

export const SeveralWaitTheirTurn: Story = {
  args: { fault: hang(), names: ['one.pdf', 'two.pdf', 'three.pdf', 'four.pdf', 'five.pdf'] },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByText('Waiting for the uploads before it')).toHaveLength(2))
  },
}

export const NotTaken: Story = {
  args: { fault: httpError(413) },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/takes no file of this size/)
    await userEvent.click(canvas.getByRole('button', { name: 'Dismiss invoice.pdf' }))
    await expect(canvas.queryByRole('region')).toBeNull()
  },
}

export const Created: Story = {
  args: { names: ['one.pdf', 'two.pdf'] },
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByText('2 runs started. They are in the list.')).toBeVisible()
    await expect(args.onStarted).toHaveBeenCalledTimes(2)
  },
}
