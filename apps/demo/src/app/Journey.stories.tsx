import type { Meta, StoryObj } from '@storybook/react-vite'
import { done, pending, running } from 'cloudsquid-react/testing'
import { expect, userEvent, waitFor } from 'storybook/test'
import { AppStage } from './fixtures/AppStage.tsx'
import { startStoryClock } from './fixtures/startStoryClock.ts'

const reasoning = 'total: read from the last line.'

const meta = {
  title: 'Dashboard/Journey',
  component: AppStage,
  parameters: { layout: 'fullscreen', now: () => Date.now() },
  beforeEach: startStoryClock,
  args: {
    runs: {
      'waiting-for-review.pdf': [done({ vendor: 'Hartwell & Finch', total: 491.4 }, { reasoning })],
      'still-running.pdf': ['running'],
    },
    nextRun: [pending(), running(), done({ vendor: 'Northwind', total: 119 }, { reasoning })],
    isAdvancing: true,
  },
} satisfies Meta<typeof AppStage>

export default meta
type Story = StoryObj<typeof meta>

/** A run takes as many polls as its script has steps. */
const untilDone = { timeout: 15_000 }

export const StartToNext: Story = {
  tags: ['state-107'],
  play: async ({ canvas, canvasElement, step }) => {
    // The list may be there by now, and what its forms say are outputs, which have the role by themselves.
    const heard = listen(canvasElement.querySelector<HTMLElement>('[role="status"]')!)
    const title = (name: RegExp) => canvas.findByRole('heading', { level: 1, name }, untilDone)

    await step('start', async () => {
      await userEvent.click(await canvas.findByRole('button', { name: /sample “invoice/ }, untilDone))
      await title(/invoice\.pdf/)
    })
    await step('live', async () => {
      await expect(await canvas.findByText(/^(Queued\.|Extracting\.)/, {}, untilDone)).toBeVisible()
      await expect(canvasElement.querySelector('[data-connection="live"]')).toHaveTextContent('Live')
    })
    await step('done', async () => {
      await expect(
        await canvas.findByText('Northwind', { selector: '[role=gridcell] *' }, untilDone),
      ).toBeVisible()
      await waitFor(() => expect(heard.at(-1)).toMatch(/^Run finished\. 2 fields/), untilDone)
    })
    await step('approve, by key', async () => {
      await userEvent.keyboard('a')
      await expect(await canvas.findByRole('button', { name: /^Undo/ }, untilDone)).toBeVisible()
    })
    await step('next', async () => {
      const next = await title(/Hartwell & Finch|waiting-for-review/)
      await waitFor(() => expect(next).toHaveFocus())
      await expect(
        await canvas.findByText('Hartwell & Finch', { selector: '[role=gridcell] *' }, untilDone),
      ).toBeVisible()
      await expect(
        await canvas.findByRole('link', { name: /(invoice\.pdf|Northwind).*Approved/ }, untilDone),
      ).toBeVisible()
    })
    await step('a screen reader has heard what happened, and no more', async () => {
      await waitFor(() => expect(heard.at(-1)).toContain('Review saved: approved.'), untilDone)
      await expect(heard.length).toBeLessThanOrEqual(5)
      await expect(new Set(heard).size).toBe(heard.length)
    })
  },
}

/** Keeps what the page's one live region says, from now on. */
function listen(region: HTMLElement): string[] {
  const heard: string[] = []
  const observer = new MutationObserver(() => heard.push(region.textContent))
  observer.observe(region, { childList: true, subtree: true, characterData: true })
  return heard
}
