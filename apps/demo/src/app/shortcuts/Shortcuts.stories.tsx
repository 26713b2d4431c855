import type { Meta, StoryObj } from '@storybook/react-vite'
import { done } from 'cloudsquid-react/testing'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { editorKeys, spokenShortcut, viewKeys, walkKeys } from 'cloudsquid-react-ui/controls'
import { fixedKeyLabels } from '../../labels/en/fixedKeyLabels.ts'
import { shortcutLabels as words } from '../../labels/en/shortcutLabels.ts'
import { AppStage } from '../fixtures/AppStage.tsx'
import { startStoryClock } from '../fixtures/startStoryClock.ts'
import { shortcutActions, shortcutBindings } from './shortcutBindings.ts'

const meta = {
  title: 'Dashboard/Shortcuts',
  component: AppStage,
  parameters: { layout: 'fullscreen' },
  beforeEach: startStoryClock,
  args: {
    runs: {
      'first.pdf': [done({ total: 1 })],
      'second.pdf': [done({ total: 2 })],
      'third.pdf': [done({ total: 3 })],
    },
    openFile: 'first.pdf',
  },
} satisfies Meta<typeof AppStage>

export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

/** As English says it. */
const keys = { control: 'Ctrl', shift: 'Shift', names: fixedKeyLabels.keyNames }
const title = (canvas: Canvas, name: string) => canvas.findByRole('heading', { level: 1, name })
const focusedTitle = async (canvas: Canvas, name: string) => {
  const heading = await title(canvas, name)
  await waitFor(() => expect(heading).toHaveFocus())
}
const openHelp = async () => {
  await userEvent.keyboard('?')
  return within(await screen.findByRole('dialog', { name: words.title }))
}
/** What is decided can be undone, and is not offered any more. */
const expectUndecided = async (canvas: Canvas) => {
  await expect(await canvas.findByRole('button', { name: 'Approve' })).toBeEnabled()
  await expect(canvas.queryByRole('button', { name: /^Undo/ })).toBeNull()
}

export const NextAndPreviousByKey: Story = {
  tags: ['state-97'],
  play: async ({ canvas }) => {
    await title(canvas, 'first.pdf')
    // The list is read from storage, and leads nowhere before.
    await canvas.findAllByText('second.pdf')
    await userEvent.keyboard('j')
    await focusedTitle(canvas, 'second.pdf')
    await userEvent.keyboard('j')
    await focusedTitle(canvas, 'third.pdf')
    await userEvent.keyboard('k')
    await focusedTitle(canvas, 'second.pdf')
  },
}

export const OffWhileTyping: Story = {
  tags: ['state-98'],
  play: async ({ canvas }) => {
    await title(canvas, 'first.pdf')
    const comment = await canvas.findByRole('textbox', { name: 'Comment' })
    await userEvent.type(comment, 'jk? a')
    await expect(comment).toHaveValue('jk? a')
    await expect(comment).toHaveFocus()
    await expect(screen.queryByRole('dialog')).toBeNull()
    await expectUndecided(canvas)
    await title(canvas, 'first.pdf')
  },
}

export const OffInADialog: Story = {
  tags: ['state-98'],
  play: async ({ canvas }) => {
    await title(canvas, 'first.pdf')
    await openHelp()
    await userEvent.keyboard('ja')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await title(canvas, 'first.pdf')
    await expectUndecided(canvas)
  },
}

export const HelpListsTheActiveKeys: Story = {
  tags: ['state-99'],
  play: async ({ canvas }) => {
    await title(canvas, 'first.pdf')
    const help = await openHelp()
    const fixed = Object.values(fixedKeyLabels.fixed).flatMap(({ actions }) => Object.values<string>(actions))
    await expect(help.getAllByRole('listitem')).toHaveLength(shortcutActions.length + fixed.length)
    const rows = help.getAllByRole('listitem').slice(-fixed.length)
    const tables = [...Object.values(walkKeys), ...Object.values(editorKeys), ...Object.values(viewKeys)]
    for (const [index, row] of rows.entries()) {
      await expect(row).toHaveTextContent(fixed[index] ?? '')
      for (const key of tables[index] ?? []) await expect(row).toHaveTextContent(spokenShortcut(key, keys))
    }
    for (const action of shortcutActions) {
      const name = words.change(words.actions[action], spokenShortcut(shortcutBindings[action], keys))
      await expect(help.getByRole('button', { name })).toBeVisible()
    }
  },
}

export const AChangedKeyIsListedAndWorks: Story = {
  tags: ['state-99'],
  play: async ({ canvas }) => {
    await title(canvas, 'first.pdf')
    const help = await openHelp()
    await userEvent.click(help.getByRole('button', { name: /^Next run: J/ }))
    await userEvent.keyboard('m')
    await expect(help.getByRole('button', { name: /^Next run: M/ })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await userEvent.keyboard('j')
    await title(canvas, 'first.pdf')
    await userEvent.keyboard('m')
    await title(canvas, 'second.pdf')
  },
}

export const SingleCharactersOff: Story = {
  play: async ({ canvas }) => {
    await title(canvas, 'first.pdf')
    const help = await openHelp()
    await userEvent.click(help.getByRole('checkbox', { name: words.singleKeys }))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await userEvent.keyboard('ja')
    await title(canvas, 'first.pdf')
    await expectUndecided(canvas)
  },
}
