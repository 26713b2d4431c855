import type { Meta, StoryObj } from '@storybook/react-vite'
import { createScriptedApi } from 'cloudsquid-react/testing'
import { useState } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import { DemoBar, type DemoBarProps } from '../bar/DemoBar.tsx'
import { createWeather } from './createWeather.ts'

type StageProps = Omit<DemoBarProps, 'weather' | 'isKept'> & {
  /** Whether the browser stores anything for the page. */
  isStored: boolean
}

/** The bar and its panel over a scripted API that nobody asks. */
function Stage({ isStored, ...props }: StageProps) {
  const [weather] = useState(() => createWeather(createScriptedApi()))
  return <DemoBar {...props} weather={weather} isKept={() => isStored} />
}

const meta = {
  title: 'Dashboard/Static demo/Weather',
  component: Stage,
  parameters: { layout: 'fullscreen' },
  args: { isStored: true, onStartRun: fn(), onDecide: fn(() => true), onStartOver: fn() },
} satisfies Meta<typeof Stage>

export default meta
type Story = StoryObj<typeof meta>

export const Closed: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/stays in this browser/)).toBeVisible()
    await expect(canvas.queryByRole('region')).toBeNull()
  },
}

export const NothingStored: Story = {
  args: { isStored: false },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/gone when you close it/)).toBeVisible()
  },
}

/** By keyboard alone: a weather is chosen, said in words, and ended again. */
export const Outage: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    const outage = canvas.getByRole('button', { name: 'Outage' })
    while (document.activeElement !== outage) await userEvent.tab()
    await userEvent.keyboard(' ')
    await expect(outage).toHaveAttribute('aria-pressed', 'true')
    await expect(canvas.getByRole('button', { name: 'Clear' })).toHaveAttribute('aria-pressed', 'false')
    await expect(canvas.getByText('Every request is answered with 503.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Weather: Outage' })).toHaveAttribute(
      'aria-expanded',
      'true',
    )
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(
        'Weather: Outage. Every request is answered with 503.',
      ),
    )
  },
}

export const SomebodyElseDecides: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Weather: Clear' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Let somebody else decide' }))
    await expect(args.onDecide).toHaveBeenCalledOnce()
    await expect(canvas.getByText(/^Somebody else has decided/)).toBeVisible()
  },
}

export const NothingToDecideOn: Story = {
  args: { onDecide: fn(() => false) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Weather: Clear' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Let somebody else decide' }))
    await expect(canvas.getByText(/^Open a run that is done first/)).toBeVisible()
  },
}

/** What forgets everything asks first; who goes on to something else has said no. */
export const StartingOver: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Weather: Clear' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Start over' }))
    await userEvent.tab({ shift: true })
    await userEvent.click(canvas.getByRole('button', { name: 'Start over' }))
    await expect(args.onStartOver).not.toHaveBeenCalled()
    await userEvent.click(canvas.getByRole('button', { name: /^Forget all/ }))
    await expect(args.onStartOver).toHaveBeenCalledOnce()
  },
}

export const German: Story = {
  globals: { language: 'de' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Wetter: Klar' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Abgerissene Verbindung' }))
    await expect(canvas.getByText('Jede Verbindung bricht vor der Antwort ab.')).toBeVisible()
  },
}
