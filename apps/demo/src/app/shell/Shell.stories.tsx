import type { Meta, StoryObj } from '@storybook/react-vite'
import { done } from 'cloudsquid-react/testing'
import { expect, screen, waitFor, within } from 'storybook/test'
import { AppStage } from '../fixtures/AppStage.tsx'
import { startStoryClock } from '../fixtures/startStoryClock.ts'

const meta = {
  title: 'Dashboard/Shell',
  component: AppStage,
  parameters: { layout: 'fullscreen' },
  beforeEach: startStoryClock,
  args: { runs: { 'first.pdf': [done({ total: 1 })], 'second.pdf': ['running'] } },
} satisfies Meta<typeof AppStage>

export default meta
type Story = StoryObj<typeof meta>

export const StartPage: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Start a run' })).toBeVisible()
    await expect(canvas.getByRole('navigation', { name: 'Followed runs' })).toBeVisible()
  },
}

export const FirstVisit: Story = {
  args: { runs: {} },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No runs yet.')).toBeVisible()
    await expect(canvas.getByText('Watch its run')).toBeVisible()
  },
}

export const OpenRun: Story = {
  args: { openFile: 'first.pdf' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'first.pdf' })).toBeVisible()
    await expect(canvas.getByRole('link', { name: /^first\.pdf .*review/ })).toHaveAttribute(
      'aria-current',
      'page',
    )
  },
}

/** Folded, the list leaves its place to the page, and one button brings it back. */
export const ListFolded: Story = {
  args: { openFile: 'first.pdf' },
  play: async ({ canvas, userEvent }) => {
    const list = await canvas.findByRole('navigation', { name: 'Followed runs' })
    await userEvent.click(canvas.getByRole('button', { name: 'Fold the list' }))
    await waitFor(() => expect(list.getBoundingClientRect().width).toBeLessThan(60))
    await expect(canvas.queryByRole('link', { name: /second\.pdf/ })).toBeNull()
    const unfold = canvas.getByRole('button', { name: 'Unfold the list' })
    await expect(unfold).toHaveFocus()
    await expect(unfold).toHaveAttribute('aria-expanded', 'false')
  },
}

export const DisplayMenu: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Display' }))
    await expect(await screen.findByRole('menuitemradio', { name: 'English' })).toBeChecked()
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Deutsch' }))
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    await expect(await canvas.findByRole('navigation', { name: 'Verfolgte Läufe' })).toBeVisible()
  },
}

/** What was asked of runs, at the foot of the page: recorded once somebody wishes it, also of runs that are followed already. */
export const Recorder: Story = {
  args: { runs: { 'invoice.pdf': ['running'] } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Display' }))
    await userEvent.click(
      await screen.findByRole('menuitemcheckbox', { name: 'Show what was asked of runs' }),
    )
    await userEvent.keyboard('{Escape}')
    const panel = await canvas.findByRole('region', { name: 'Recorded runs' })
    await within(panel).findByRole('heading', { name: /^Run 1:/ })
    await userEvent.click(canvas.getByRole('button', { name: 'Close the recorder' }))
    await waitFor(() => expect(canvas.queryByRole('region', { name: 'Recorded runs' })).toBeNull())
  },
}
