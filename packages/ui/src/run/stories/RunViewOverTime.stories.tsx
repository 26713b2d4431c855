import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { Button } from '../../controls/actions/Button.tsx'
import { buildDoneRun, buildFailedRun, buildRun } from '../../fixtures/buildRun.ts'
import { runViewArgs } from '../fixtures/runViewArgs.ts'
import { RunViewStage } from '../fixtures/RunViewStage.tsx'
import { RunView } from '../RunView.tsx'
import type { RunViewProps } from '../RunViewProps.ts'

const meta = {
  title: 'Run/RunView/Over time',
  component: RunView,
  render: (args) => <RunViewStage {...args} />,
  args: runViewArgs,
} satisfies Meta<typeof RunView>

export default meta
type Story = StoryObj<typeof meta>

export const ViewSwitchKeepsExpansion: Story = {
  tags: ['state-41'],
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('tab', { name: 'JSON' }))
    const lines = canvas.getByRole('button', { name: /^lines/ })
    await userEvent.click(lines)
    await expect(lines).toHaveAttribute('aria-expanded', 'false')
    await userEvent.click(canvas.getByRole('tab', { name: 'Table' }))
    await expect(canvas.getByRole('grid', { name: 'Lines' })).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: 'JSON' }))
    await expect(canvas.getByRole('button', { name: /^lines/ })).toHaveAttribute('aria-expanded', 'false')
  },
}

/** Plays a run from its start: each press brings the next answer. */
function Journey({ steps, ...props }: RunViewProps & { steps: Partial<RunViewProps>[] }) {
  const [step, setStep] = useState(0)
  return (
    <>
      <Button onClick={() => setStep(step + 1)}>Next answer</Button>
      <RunViewStage {...props} {...steps[step]} />
    </>
  )
}

export const AnnouncesStartAndEnd: Story = {
  tags: ['state-8'],
  render: (args) => (
    <Journey
      {...args}
      steps={[
        { phase: 'pending', run: buildRun({ status: 'pending' }), connection: 'live' },
        { phase: 'running', run: buildRun({ status: 'running' }), connection: 'live' },
        { phase: 'done', run: buildDoneRun(), connection: 'settled' },
      ]}
    />
  ),
  play: async ({ canvas }) => {
    const next = canvas.getByRole('button', { name: 'Next answer' })
    const voice = canvas.getByRole('status')
    await expect(voice).toBeEmptyDOMElement()
    await userEvent.click(next)
    await waitFor(() => expect(voice).toHaveTextContent('Run started.'))
    await userEvent.click(next)
    await waitFor(() =>
      expect(voice).toHaveTextContent('Run finished. 13 fields extracted. Awaiting review.'),
    )
    await expect(next).toHaveFocus()
  },
}

export const FailureKeepsPartialData: Story = {
  tags: ['state-9'],
  render: (args) => (
    <Journey
      {...args}
      steps={[
        {
          phase: 'running',
          run: buildRun({ status: 'running', data: { issuer: 'Hartwell & Finch Stationers Ltd' } }),
          connection: 'live',
        },
        {
          phase: 'error',
          run: buildFailedRun({ data: { issuer: 'Hartwell & Finch Stationers Ltd' } }),
          connection: 'settled',
        },
      ]}
    />
  ),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Next answer' }))
    await expect(canvas.getByText('Hartwell & Finch Stationers Ltd', { selector: 'dd *' })).toBeVisible()
    await expect(canvas.getByText('Partial: the run failed before it was complete.')).toBeVisible()
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('Run failed. No reason was given.'),
    )
  },
}
