import { hydrate, onlineManager } from '@tanstack/react-query'
import { act, cleanup } from '@testing-library/react'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type ReactElement, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { neverAnswer, scriptFetch, json } from '../../support/scriptFetch.ts'
import { setVisibility } from '../../support/setVisibility.ts'
import type { ServerPage } from '../../support/ssr/renderPages.tsx'
import { answers, renderTree, screens } from '../../support/ssr/Screens.tsx'

let pages: ServerPage[]

// In a Node of its own, as a server has no DOM. That it ends says that rendering leaves no timer and no request.
beforeAll(async () => {
  const rootFolder = join(import.meta.dirname, '../../..')
  const program = join(rootFolder, 'test/support/ssr/renderPages.tsx')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', program],
    // It takes a second; a timer that is left holds it for longer than this.
    { cwd: rootFolder, maxBuffer: 2 ** 26, timeout: 30_000 },
  )
  pages = JSON.parse(stdout) as ServerPage[]
})

beforeEach(() => void vi.useFakeTimers({ now: Date.now() }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Takes a page of the server over, as a browser does, and says what React complained about. */
async function takeOver(screen: string, answer: string, wrap = (tree: ReactElement) => tree) {
  const page = pages.find((each) => each.screen === screen && each.answer === answer)
  if (!page) throw new Error('There is no such page.')
  const complaints: unknown[] = []
  vi.spyOn(console, 'error').mockImplementation((...args) => void complaints.push(args))
  const container = document.createElement('div')
  container.innerHTML = page.html
  const { queryClient, client } = buildHarness({ fetch: scriptFetch([neverAnswer]).fetch })
  hydrate(queryClient, JSON.parse(page.state))
  const tree = wrap(renderTree(screens[screen]!, { client, queryClient }))
  const root = await act(async () =>
    hydrateRoot(container, tree, {
      onRecoverableError: (error) => void complaints.push(error),
      onUncaughtError: (error) => void complaints.push(error),
    }),
  )
  onTestFinished(() => act(() => root.unmount()))
  return { complaints, container, served: page.html }
}

const every = Object.keys(screens).flatMap((screen) =>
  Object.keys(answers).map((answer): [string, string] => [screen, answer]),
)
/** What the server says while it waits would never end: a page of a run that cannot be read is an error page. */
const cannotBeServed = ['useSuspenseRun that may not be read', 'useSuspenseRun that could not be reached']

describe('F18: the first render in the browser is what the server sent', () => {
  it.each(every.filter((each) => !cannotBeServed.includes(each.join(' '))))(
    '%s, of a run %s',
    async (screen, answer) => {
      const { complaints, served } = await takeOver(screen, answer)
      expect(complaints).toEqual([])
      expect(served).toContain('<p>')
    },
  )

  it.each(every.filter((each) => !cannotBeServed.includes(each.join(' '))))(
    'in StrictMode too: %s, of a run %s',
    async (screen, answer) => {
      const { complaints } = await takeOver(screen, answer, (tree) => <StrictMode>{tree}</StrictMode>)
      expect(complaints).toEqual([])
    },
  )
})

describe('F18: where the tab is hidden or the device offline, that is told after the first render', () => {
  it.each(['useRun', 'useRuns', 'useSuspenseRun'])('%s in a hidden tab', async (screen) => {
    setVisibility('hidden')
    const { complaints, container } = await takeOver(screen, 'that is running')
    expect(complaints).toEqual([])
    expect(container.textContent).toContain('paused')
  })

  it.each(['useRun', 'useRuns', 'useSuspenseRun'])('%s offline', async (screen) => {
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    const { complaints, container } = await takeOver(screen, 'that is running')
    expect(complaints).toEqual([])
    expect(container.textContent).toContain('offline')
  })
})

it('F18: what a server waited for and did not pass on is read by the browser, under the server’s page', async () => {
  const page = pages.find((each) => each.screen === 'useSuspenseRun' && each.answer === 'that is running')
  const complaints: unknown[] = []
  const container = document.createElement('div')
  container.innerHTML = page!.html
  const scripted = scriptFetch([json({ status: 'running', row_id: 'row-1' })])
  const { queryClient, client } = buildHarness({ fetch: scripted.fetch })
  const root = await act(async () =>
    hydrateRoot(container, renderTree(screens['useSuspenseRun']!, { client, queryClient }), {
      onRecoverableError: (error) => void complaints.push(error),
    }),
  )
  expect(container.textContent).toContain('running | row-1')
  await passInAct(0)
  expect(container.textContent).toContain('running | row-1 | live')
  expect([complaints, scripted.requests.length]).toEqual([[], 1])
  act(() => root.unmount())
})
