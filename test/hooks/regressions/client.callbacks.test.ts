import { createRunClient, getRun, uploadFile } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outcomeOf } from '../../support/buildPool.ts'
import { catchUncaught } from '../../support/catchUncaught.ts'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const refOf = (runId: string) => ({ projectName: 'local', tableId: 'table-1', runId })
const slip = new TypeError('a slip of the app')

const answers = (count: number) => Array.from({ length: count }, () => ({ run: { status: 'running' } }))

const throwing = () => {
  throw slip
}

function buildClient() {
  const { fetch, requests } = scriptFetch([json({ status: 'running' })])
  const client = createRunClient({ baseUrl: '/api', fetch, maxInFlight: 1 })
  return { client, ids: () => requests.map(({ url }) => url.split('/').at(-1)) }
}

describe('a callback of the app that throws', () => {
  it('stops no run of the client, counts as visible, and reaches the handler of the page (isVisible)', async () => {
    const caught = catchUncaught()
    const { client, ids } = buildClient()
    const outcomes = [
      outcomeOf(getRun(client, refOf('first'), { isFirst: false })),
      outcomeOf(getRun(client, refOf('unseen'), { isVisible: () => false, isFirst: false })),
      outcomeOf(getRun(client, refOf('throws'), { isVisible: throwing, isFirst: false })),
    ]
    await pass(0)
    expect(outcomes.map((read) => read())).toMatchObject(answers(3))
    expect(ids()).toEqual(['first', 'throws', 'unseen'])
    expect(caught.length).toBeGreaterThan(0)
    expect(new Set(caught)).toEqual(new Set([slip]))
  })

  it('stops nothing if it shares its request with one that does not throw', async () => {
    catchUncaught()
    const { client, ids } = buildClient()
    const outcomes = [throwing, () => false].map((isVisible) =>
      outcomeOf(getRun(client, refOf('shared'), { isVisible })),
    )
    await pass(0)
    expect(outcomes.map((read) => read())).toMatchObject(answers(2))
    expect(ids()).toEqual(['shared'])
  })

  it('keeps no answer back (onTurn)', async () => {
    const caught = catchUncaught()
    const { client } = buildClient()
    const onTurn = vi.fn((_turn: string) => throwing())
    const outcomes = [
      outcomeOf(getRun(client, refOf('one'), { onTurn })),
      outcomeOf(getRun(client, refOf('one'), { onTurn })),
      outcomeOf(getRun(client, refOf('other'))),
    ]
    await pass(0)
    expect(outcomes.map((read) => read())).toMatchObject(answers(3))
    expect(onTurn.mock.calls.map(([turn]) => turn)).toEqual(['sent', 'sent'])
    expect(caught).toEqual([slip, slip])
  })

  it('fails no upload that arrived (onProgress)', async () => {
    const caught = catchUncaught()
    const { fetch, requests } = scriptFetch([json({ row_id: 'row-1' })])
    const client = createRunClient({ baseUrl: '/api', fetch })
    const source = new File(['x'], 'a.txt', { type: 'text/plain' })
    const uploading = uploadFile(client, refOf('x'), { source, onProgress: throwing })
    await expect(uploading).resolves.toEqual({ row_id: 'row-1' })
    expect([requests.length, caught]).toEqual([1, [slip, slip]])
  })

  it('may give anything else, and may leave while it is asked', async () => {
    const { client } = buildClient()
    const leaving = new AbortController()
    const outcomes = [
      outcomeOf(getRun(client, refOf('odd'), { isVisible: () => undefined as never })),
      outcomeOf(
        getRun(client, refOf('leaves'), { signal: leaving.signal, onTurn: () => leaving.abort('left') }),
      ),
      outcomeOf(getRun(client, refOf('after'))),
    ]
    await pass(0)
    expect(outcomes.map((read) => read())).toMatchObject([
      { run: { status: 'running' } },
      'left',
      { run: { status: 'running' } },
    ])
  })
})
