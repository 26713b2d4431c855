import { onlineManager } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { useRun, useRuns } from 'cloudsquid-react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { renderRuns, refTo } from '../../support/renderRuns.tsx'
import { drop, json, neverAnswer, status, type Step } from '../../support/scriptFetch.ts'
import { setVisibility } from '../../support/setVisibility.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A cache in which a run was read, and then left for so long. */
async function readBefore(agoMs: number, step: Step = running) {
  const { queryClient, unmount } = renderRun([step])
  await pass(0)
  unmount()
  await pass(agoMs)
  return queryClient
}

describe('data of the cache that is older than five seconds when a watch begins', () => {
  it.each([6_000, 120_000, 250_000])(
    'of %i ms: is not yet checked, and says from when it is',
    async (agoMs) => {
      const { now, seen } = renderRun([neverAnswer], { queryClient: await readBefore(agoMs) })
      await pass(0)
      expect(now()).toMatchObject({
        phase: 'running',
        connection: 'reconnecting',
        error: null,
        failureCount: 0,
      })
      expect(now().checkedAt?.toISOString()).toBe('2025-03-01T10:00:00.000Z')
      expect(seen.map(({ connection }) => connection)).not.toContain('live')
    },
  )

  it('is switched on in a hidden tab, by one that polls there: still unchecked', async () => {
    const { now, follow } = renderRun([running, neverAnswer])
    await pass(100)
    setVisibility('hidden')
    await pass(60_000)
    act(() => setVisibility('visible'))
    await pass(0)
    expect(now().connection).toBe('reconnecting')
    follow(testRef, { enabled: false })
    await pass(0)
    setVisibility('hidden')
    follow(testRef, { background: 'slow' })
    await pass(0)
    expect(now().connection).toBe('reconnecting')
  })

  it('is live with the first answer, at a time of its own, in one render', async () => {
    const { now, seen } = renderRun([running], { queryClient: await readBefore(120_000) })
    expect(now().connection).toBe('reconnecting')
    await pass(0)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live', error: null })
    expect(now().checkedAt?.toISOString()).toBe('2025-03-01T10:02:00.000Z')
    expect(new Set(seen.map(({ connection }) => connection))).toEqual(new Set(['reconnecting', 'live']))
  })

  it.each([0, 900, 4_900])('but of %i ms is live at once', async (agoMs) => {
    const { now, seen } = renderRun([running], { queryClient: await readBefore(agoMs) })
    await pass(0)
    expect(now().connection).toBe('live')
    expect(seen.map(({ connection }) => connection)).not.toContain('reconnecting')
  })

  it('is settled if it is final', async () => {
    const { now } = renderRun([running], { queryClient: await readBefore(120_000, done) })
    await pass(0)
    expect(now().connection).toBe('settled')
  })

  it.each<[string, Step, object]>([
    ['a failure that passes', drop, { connection: 'reconnecting', error: { code: 'RUN-NETWORK' } }],
    ['a failure for good', status(403), { connection: 'stopped', error: { code: 'RUN-403' } }],
  ])('says why after %s', async (_, step, expected) => {
    const { now } = renderRun([step], { queryClient: await readBefore(120_000) })
    await pass(0)
    expect(now()).toMatchObject({ phase: 'running', ...expected })
  })

  it.each<[string, () => void, string]>([
    ['offline', () => onlineManager.setOnline(false), 'offline'],
    ['hidden', () => setVisibility('hidden'), 'paused'],
  ])('says so first where the device is %s', async (_, leave, connection) => {
    const queryClient = await readBefore(120_000)
    onTestFinished(() => onlineManager.setOnline(true))
    leave()
    const { now } = renderRun([neverAnswer], { queryClient })
    await pass(0)
    expect(now().connection).toBe(connection)
  })

  it('is nothing to those who watch already: one that joins a live watch is live', async () => {
    const first = renderRun([json({ status: 'running' }, { headers: { 'retry-after': '60' } })])
    await pass(30_000)
    const { now, seen } = renderRun([], { queryClient: first.queryClient, client: first.client })
    await pass(0)
    expect([now().connection, seen.length > 0]).toEqual(['live', true])
    expect(seen.map(({ connection }) => connection)).not.toContain('reconnecting')
  })

  it('is not yet checked after it was switched off, until it is asked again', async () => {
    const { now, follow, scripted } = renderRun([running, neverAnswer])
    await pass(0)
    follow(testRef, { enabled: false })
    await pass(60_000)
    expect(now().connection).toBe('paused')
    follow(testRef)
    await pass(0)
    expect([now().connection, now().error, scripted.inFlight()]).toEqual(['reconnecting', null, 1])
  })

  it('is not yet checked in a list, run by run', async () => {
    const queryClient = await readBefore(120_000)
    const { run } = renderRuns(
      { 'run-1': [neverAnswer], b: [running] },
      { queryClient, refs: [testRef, refTo('b')] },
    )
    await pass(0)
    expect([run('run-1').connection, run('run-1').error, run('b').connection]).toEqual([
      'reconnecting',
      null,
      'live',
    ])
  })

  it('does not hold once more after a remount within the five seconds', async () => {
    const first = renderRun([running], { queryClient: await readBefore(120_000) })
    await pass(0)
    first.unmount()
    await pass(1_000)
    const { seen } = renderRun([running], { queryClient: first.queryClient })
    expect(seen[0]?.connection).toBe('live')
  })
})

describe('data of the cache on a server', () => {
  const Screen = () => {
    const { phase, connection } = useRun(testRef)
    const [row] = useRuns([testRef]).runs
    return <p>{`${phase} ${connection} ${row?.connection}`}</p>
  }

  it('is live in its page, and while the browser takes that over, however old it is', async () => {
    const queryClient = await readBefore(120_000)
    const { wrapper: Wrapper } = buildHarness({ queryClient, fetch: async () => new Promise(() => {}) })
    const page = (
      <Wrapper>
        <Screen />
      </Wrapper>
    )
    const html = renderToString(page)
    expect(html).toContain('running live live')
    const container = document.createElement('div')
    container.innerHTML = html
    const onRecoverableError = vi.fn()
    const root = await act(async () => hydrateRoot(container, page, { onRecoverableError }))
    onTestFinished(() => act(() => root.unmount()))
    expect(onRecoverableError).not.toHaveBeenCalled()
    await pass(0)
    expect(container.textContent).toBe('running reconnecting reconnecting')
  })

  it('is followed from there as any other', async () => {
    const queryClient = await readBefore(120_000)
    const { result } = renderHook(
      () => useRun(testRef).connection,
      buildHarness({
        queryClient,
        fetch: async () => Response.json({ status: 'running' }),
      }),
    )
    expect(result.current).toBe('reconnecting')
    await pass(0)
    expect(result.current).toBe('live')
  })
})
