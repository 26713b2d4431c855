import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import {
  buildFollowedRun,
  fiftyThousandRuns,
  mixedRuns,
  summarizedRuns,
  thousandRuns,
} from './fixtures/followedRuns.ts'
import { renderPlainLink } from './fixtures/renderPlainLink.tsx'
import { runKey } from './runKey.ts'
import { RunList, type RunListProps } from './RunList.tsx'

const meta = {
  title: 'List/RunList',
  component: RunList,
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: '18rem' }}>
        <Story />
      </div>
    ),
  ],
  args: {
    renderLink: renderPlainLink,
    runs: mixedRuns,
    problem: undefined,
    selectedKey: undefined,
    readProblems: new Map(),
    onVisibleChange: fn(),
    onRemove: fn(),
    onRestore: fn(),
    onOpen: fn(),
  },
} satisfies Meta<typeof RunList>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = { tags: ['state-95'], args: { runs: [] } }

export const FilteredToNothing: Story = {
  tags: ['state-95'],
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search runs' }), 'nothing like it')
    await expect(canvas.getByText('No runs match.')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Clear filter' }))
    await expect(canvas.getAllByRole('listitem')).toHaveLength(mixedRuns.length)
  },
}

export const Mixed: Story = {
  tags: ['state-95'],
  play: async ({ canvas }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Show' }), 'review')
    await expect(canvas.getByRole('link', { name: /hartwell-invoice-0417/ })).toBeVisible()
    await expect(canvas.queryByRole('link', { name: /scan-03/ })).toBeNull()
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Show' }), 'all')
  },
}

export const AThousand: Story = {
  tags: ['state-95'],
  args: { runs: thousandRuns },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search runs' }), 'invoice-99')
    // 99 and 990 to 999.
    await expect(canvas.getAllByRole('listitem')).toHaveLength(11)
  },
}

export const CannotBeRead: Story = {
  args: {
    runs: mixedRuns.slice(0, 2),
    readProblems: new Map(
      mixedRuns
        .slice(0, 2)
        .map((run, index) => [runKey(run), index === 0 ? 'notFound' : 'unreadable'] as const),
    ),
  },
}
export const NotStored: Story = { args: { problem: 'unsaved' } }
export const PartlyUnreadable: Story = { args: { problem: 'unreadable' } }

/** Stands for another tab, in which runs are started meanwhile. */
function ArrivingRuns(props: RunListProps) {
  const [runs, setRuns] = useState(props.runs)
  useEffect(() => {
    const arrive = () =>
      setRuns((before) => [buildFollowedRun(0, { filename: 'new.pdf', status: 'pending' }), ...before])
    globalThis.addEventListener('storage', arrive)
    return () => globalThis.removeEventListener('storage', arrive)
  }, [])
  return <RunList {...props} runs={runs} />
}

export const NewRunsArrive: Story = {
  tags: ['state-96'],
  render: (args) => <ArrivingRuns {...args} />,
  play: async ({ canvas }) => {
    const first = () => canvas.getAllByRole('listitem')[0]
    const link = canvas.getByRole('link', { name: /hartwell-invoice-0417/ })
    await userEvent.hover(link)
    const placeBefore = link.getBoundingClientRect().top
    globalThis.dispatchEvent(new Event('storage'))
    const button = await canvas.findByRole('button', { name: '1 new run' })
    await expect(link.getBoundingClientRect().top).toBe(placeBefore)
    await expect(first()).not.toHaveTextContent('new.pdf')
    await userEvent.click(button)
    await expect(first()).toHaveTextContent('new.pdf')
    await expect(canvas.queryByRole('button', { name: /new run/ })).toBeNull()
  },
}

const shown = (canvas: { getAllByRole: (role: 'listitem') => HTMLElement[] }) =>
  canvas.getAllByRole('listitem').map((row) => row.querySelector('a')?.textContent ?? '')

export const WithSummaries: Story = {
  args: { runs: summarizedRuns, draftKeys: new Set(summarizedRuns.slice(1, 2).map(runKey)) },
  play: async ({ canvas }) => {
    await expect(
      canvas.getByRole('link', {
        name: /Blaumeise.*278\.50.EUR.*Awaiting review.*2 checks object.*due in 3 d/,
      }),
    ).toBeVisible()
    await expect(canvas.getByRole('link', { name: /Kranich.*Draft.*due today/ })).toBeVisible()
    await expect(canvas.getByRole('link', { name: /Reiger.*189.JPY.*Skipped.*2 d overdue/ })).toBeVisible()
  },
}

export const DueFirst: Story = {
  args: { runs: summarizedRuns, choice: { sort: 'due' } },
  play: async ({ canvas }) => {
    await expect(shown(canvas)[0]).toMatch(/Kranich/)
    await expect(shown(canvas).at(-1)).toMatch(/Reiger/)
  },
}
export const LargestFirst: Story = {
  args: { runs: summarizedRuns, choice: { sort: 'amount' } },
  play: async ({ canvas }) => expect(shown(canvas)[0]).toMatch(/Milan/),
}
export const MostFindingsFirst: Story = { args: { runs: summarizedRuns, choice: { sort: 'findings' } } }
export const OldestFirst: Story = {
  args: { runs: summarizedRuns },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Oldest first' }))
    await expect(shown(canvas)[0]).toMatch(/delivery-note/)
  },
}
export const ToReview: Story = { args: { runs: summarizedRuns, choice: { state: 'review' } } }
export const Approved: Story = { args: { runs: summarizedRuns, choice: { state: 'approved' } } }
export const Rejected: Story = { args: { runs: summarizedRuns, choice: { state: 'rejected' } } }
export const Failed: Story = { args: { runs: summarizedRuns, choice: { state: 'failed' } } }
export const NeedsAttention: Story = {
  args: { runs: summarizedRuns, choice: { needsAttention: true } },
  play: async ({ canvas }) => expect(shown(canvas)).toHaveLength(1),
}
export const OfOneIssuer: Story = {
  args: { runs: summarizedRuns, choice: { issuer: 'milan' } },
  play: async ({ canvas }) => expect(shown(canvas)).toHaveLength(1),
}
export const StillReading: Story = { args: { runs: summarizedRuns, total: 50_000 } }

export const FiftyThousand: Story = {
  args: { runs: fiftyThousandRuns },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem').length).toBeLessThan(60)
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Order' }), 'due')
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search runs' }), 'R-4999')
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(11))
  },
}

export const Selection: Story = {
  args: {
    runs: summarizedRuns,
    renderBulkActions: (chosen) => <span>{chosen.map(({ runId }) => runId).join(' ')}</span>,
  },
  play: async ({ canvas }) => {
    const links = canvas.getAllByRole('link')
    links[0]?.focus()
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    const count = within(canvas.getByRole('group', { name: 'Selected runs' })).getByRole('status')
    await expect(count).toHaveTextContent('3 runs selected')
    await userEvent.click(canvas.getByRole('button', { name: 'Select all 7' }))
    await expect(count).toHaveTextContent('7 runs selected')
    await userEvent.click(canvas.getByRole('button', { name: 'Done' }))
    await expect(canvas.queryByRole('checkbox')).toBeNull()
  },
}
