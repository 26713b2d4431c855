import { createScriptedApi, done } from 'cloudsquid-react/testing'
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { type JsonObject, parseRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFollowedRuns, type FollowedRuns } from '../../../apps/demo/src/app/runs/createFollowedRuns.ts'
import type { StoredRun } from '../../../apps/demo/src/app/runs/store/openRunsDb.ts'
import { searchTexts } from '../../../apps/demo/src/app/runs/store/searchTexts.ts'
import type { FollowedRun } from '../../../packages/ui/src/list/FollowedRun.ts'
import { runKey } from '../../../packages/ui/src/list/runKey.ts'
import { stubStorage } from './stubStorage.ts'

const { localStorage } = stubStorage()
const opened: FollowedRuns[] = []

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  for (const runs of opened.splice(0)) runs.storage.close()
  vi.unstubAllGlobals()
})

/** Opens the runs as a tab does, and waits until all of them are read. */
async function openTab(): Promise<FollowedRuns> {
  const runs = createFollowedRuns()
  opened.push(runs)
  await vi.waitFor(() => expect(runs.getSnapshot().isWhole).toBe(true))
  await runs.storage.settled()
  return runs
}

function buildRun(runId: string, fields: Partial<FollowedRun> = {}): FollowedRun {
  return { projectName: 'demo', tableId: 'table-1', runId, addedAtMs: 1_000, ...fields }
}

const ids = (runs: FollowedRuns) => runs.getSnapshot().value.runs.map(({ runId }) => runId)
const keyOf = (runId: string) => runKey(buildRun(runId))
const oldKey = 'extraction-runs:followed'

/** An answer of the API about a run. */
async function answer(data: JsonObject, fields: object = {}) {
  const api = createScriptedApi()
  const { runId } = api.addRun([done(data)])
  const response = await api.fetch(`${api.baseUrl}/projects/demo/tables/table-1/run/${runId}`)
  const { run } = parseRun({ ...((await response.json()) as object), ...fields })
  if (!run) throw new Error('The scripted API gave no run.')
  return run
}

describe('the stored runs', () => {
  it('keep the 501st beside the one that was there before all others', async () => {
    const tab = await openTab()
    for (let index = 0; index <= 500; index += 1)
      tab.add(buildRun(`run-${index}`, { addedAtMs: index, status: 'done', review: 'awaiting' }))
    await tab.storage.settled()
    const again = await openTab()
    expect(ids(again)).toHaveLength(501)
    expect(ids(again).at(-1)).toBe('run-0')
  })

  it('come newest first, more of them than one page has', async () => {
    const tab = await openTab()
    tab.add(...Array.from({ length: 2_345 }, (_, index) => buildRun(`run-${index}`, { addedAtMs: index })))
    await tab.storage.settled()
    const again = await openTab()
    expect(ids(again)).toEqual(Array.from({ length: 2_345 }, (_, index) => `run-${2_344 - index}`))
    expect(again.getSnapshot()).toMatchObject({ total: 2_345, isWhole: true, problem: undefined })
  })

  it('are taken over from the one text that they were, and the text is forgotten', async () => {
    const old = [buildRun('b', { addedAtMs: 2_000, filename: 'b.pdf' }), buildRun('a')]
    localStorage.setItem(oldKey, JSON.stringify({ version: 1, runs: old }))
    const tab = createFollowedRuns()
    opened.push(tab)
    // At once, so that nobody sees an empty list first.
    expect(ids(tab)).toEqual(['b', 'a'])
    await vi.waitFor(() => expect(localStorage.getItem(oldKey)).toBeNull())
    expect((await openTab()).getSnapshot().value.runs).toEqual(old)
  })

  it('keep what they know when an old text tells less of the same run', async () => {
    const tab = await openTab()
    tab.add(buildRun('a', { status: 'done', review: 'approved' }))
    await tab.storage.settled()
    localStorage.setItem(oldKey, JSON.stringify({ version: 1, runs: [buildRun('a', { status: 'running' })] }))
    const again = await openTab()
    await vi.waitFor(() =>
      expect(again.find(keyOf('a'))).toMatchObject({ status: 'done', review: 'approved' }),
    )
  })

  it('set an old text aside that cannot be read whole', async () => {
    const text = JSON.stringify({ version: 1, runs: [buildRun('good'), { runId: 7 }] })
    localStorage.setItem(oldKey, text)
    const tab = await openTab()
    expect(ids(tab)).toEqual(['good'])
    expect(tab.getSnapshot().problem).toBe('unreadable')
    await vi.waitFor(() => expect(localStorage.getItem(`${oldKey}:unreadable`)).toBe(text))
    expect(localStorage.getItem(oldKey)).toBeNull()
  })

  it('lose a record that cannot be read, and no other', async () => {
    const tab = await openTab()
    tab.add(buildRun('good'), buildRun('bad', { addedAtMs: 500 }))
    await tab.storage.settled()
    const db = await tab.storage.db()
    await db?.put('runs', { key: keyOf('bad'), order: -500, run: { runId: 7 } as unknown as FollowedRun })
    const again = await openTab()
    expect(ids(again)).toEqual(['good'])
    expect(again.getSnapshot().problem).toBe('unreadable')
    again.add(buildRun('bad', { addedAtMs: 500 }))
    await again.storage.settled()
    expect(await db?.getAll('unreadable')).toEqual([expect.objectContaining({ run: { runId: 7 } })])
  })

  it('are left out, and said to be, where a record has no place in the order', async () => {
    const tab = await openTab()
    const db = await tab.storage.db()
    const stray: unknown = { key: 'stray' }
    await db?.put('runs', stray as StoredRun)
    const again = await openTab()
    expect(again.getSnapshot().problem).toBe('unreadable')
  })

  it('are found by what their data says, in any case and without accents', async () => {
    const tab = await openTab()
    tab.add(buildRun('a'), buildRun('b'))
    tab.record(buildRun('a'), await answer({ lines: [{ name: 'Flügel' }] }), { checkedAtMs: 2_000 })
    tab.record(buildRun('b'), await answer({ name: 'Tisch' }), { checkedAtMs: 2_000 })
    await vi.waitFor(async () => {
      const found: string[] = []
      const { signal } = new AbortController()
      await searchTexts(tab.storage, 'FLUGEL', { signal, onHits: (keys) => found.push(...keys) })
      expect(found).toEqual([keyOf('a')])
    })
  })

  it('get a summary of their data once it is seen', async () => {
    const tab = await openTab()
    tab.add(buildRun('a'))
    const data = {
      issuer: 'Kranich Papier',
      invoice_number: 'R-1',
      net: 100,
      tax: 19,
      total: 289,
      currency: 'EUR',
    }
    tab.record(buildRun('a'), await answer(data), { checkedAtMs: 2_000 })
    await vi.waitFor(() =>
      expect(tab.find(keyOf('a'))?.summary).toMatchObject({
        issuer: 'Kranich Papier',
        number: 'R-1',
        amount: '289',
        currency: 'EUR',
        findings: 1,
      }),
    )
    await tab.storage.settled()
    expect((await openTab()).find(keyOf('a'))?.summary?.number).toBe('R-1')
  })
})
