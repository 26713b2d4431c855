import type { Meta, StoryObj } from '@storybook/react-vite'
import type { RecordedPoll } from 'cloudsquid-react/devtools'
import { expect, spyOn, userEvent, waitFor } from 'storybook/test'
import { pollsOf, stillRecorder } from './fixtures/stillRecorder.ts'
import { RunDevtools } from './RunDevtools.tsx'

const meta = {
  title: 'Devtools/RunDevtools',
  component: RunDevtools,
} satisfies Meta<typeof RunDevtools>

export default meta
type Story = StoryObj<typeof meta>

/** Nothing was asked for yet. */
export const Empty: Story = { args: { recorder: stillRecorder({ nowMs: 3_000 }) } }

/** One run, which is polled by the schedule. */
export const Polling: Story = {
  args: {
    recorder: stillRecorder({
      runs: [pollsOf(['pending', 'pending', 'running', 'running'])],
      nowMs: 8_400,
      next: 'The next poll is due in 2.1 s: schedule.',
    }),
  },
}

const heldPoll: RecordedPoll = { askedMs: 5_400, why: 'schedule', heldMs: 5_400, heldBy: '429' }

/** A server answered 429, and the next poll waits for as long as it asked. */
export const Held: Story = {
  args: {
    recorder: stillRecorder({
      runs: [
        [
          ...pollsOf(['running', 'running']),
          {
            askedMs: 4_800,
            why: 'schedule',
            sentMs: 4_800,
            endedMs: 4_890,
            failure: 'RUN-429',
            httpStatus: 429,
            hintMs: 12_000,
          },
        ],
        [...pollsOf(['pending'], 3_000), heldPoll],
      ],
      nowMs: 9_000,
      next: 'The next poll waits 7.9 s: a server answered 429.',
    }),
  },
}

const outage: RecordedPoll[] = [1, 2, 4, 7, 10.2].map((at) => ({
  askedMs: 2_400 + at * 1_000,
  why: 'backoff',
  sentMs: 2_400 + at * 1_000,
  endedMs: 2_440 + at * 1_000,
  failure: at > 2 ? 'RUN-5XX' : 'RUN-NETWORK',
  ...(at > 2 && { httpStatus: 503 }),
}))

/** The server is down, after a time in which the tab was hidden. */
export const Outage: Story = {
  args: {
    recorder: stillRecorder({
      runs: [[...pollsOf(['running', 'running']), ...outage]],
      surroundings: [
        { atMs: 0, here: 'here' },
        { atMs: 600, here: 'hidden' },
        { atMs: 2_300, here: 'here' },
        { atMs: 7_000, here: 'offline' },
        { atMs: 8_800, here: 'here' },
      ],
      nowMs: 13_500,
      next: 'The next poll is due in 2.4 s: backoff, 5 failed (RUN-5XX).',
    }),
  },
}

/** A run that is done. */
export const Final: Story = {
  args: {
    recorder: stillRecorder({
      runs: [pollsOf(['pending', 'running', 'running', 'done'])],
      nowMs: 60_000,
      next: 'No poll: the run is final. refresh() asks again.',
    }),
  },
}

/** A thousand runs: the newest are shown, more on demand. */
export const ManyRuns: Story = {
  args: {
    recorder: stillRecorder({
      runs: Array.from({ length: 1_000 }, (_, index) =>
        pollsOf(index % 3 ? ['pending', 'running'] : ['pending', 'running', 'done']),
      ),
      lostRuns: 240,
      nowMs: 8_400,
      next: 'The next poll waits for its turn in the budget.',
    }),
  },
  async play({ canvas }) {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(50)
    await userEvent.click(canvas.getByRole('button', { name: 'Show more' }))
    await expect(canvas.getAllByRole('listitem')).toHaveLength(100)
    await userEvent.click(canvas.getByRole('button', { name: /^999:/ }))
    await expect(canvas.getByRole('heading', { name: /^Run 999:/ })).toBeVisible()
  },
}

/** On a phone, and where the browser lets nothing be copied. */
export const NarrowAndNotCopied: Story = {
  args: Outage.args,
  decorators: [(Story) => <div style={{ inlineSize: 336 }}>{Story()}</div>],
  async play({ canvas, canvasElement }) {
    const refused = spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No'))
    await userEvent.click(canvas.getByRole('button', { name: 'Copy recording' }))
    const field = await canvas.findByRole('textbox', { name: 'The recording' })
    await expect(field).toHaveFocus()
    await waitFor(() => expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth))
    refused.mockRestore()
  },
}
