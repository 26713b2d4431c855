import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRunPace, type PaceStorage } from '../../../packages/hooks/src/client/pace/createRunPace.ts'
import { catchUncaught } from '../../support/catchUncaught.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const refTo = (tableId: string, runId = 'run-1') => ({ projectName: 'local', tableId, runId })

function createStorage() {
  let text: string | null = null
  const setItem = vi.fn((_: string, value: string) => void (text = value))
  const storage: PaceStorage = { getItem: () => text, setItem }
  return { storage, setItem, kept: () => JSON.parse(text ?? '{}') as Record<string, number[]> }
}

/** A run that is started, and is done after two seconds. */
function takeRun(pace: ReturnType<typeof createRunPace>, tableId: string): void {
  pace.begin(refTo(tableId))
  vi.advanceTimersByTime(2_000)
  pace.see(refTo(tableId), true)
}

it('what was learned is kept beside what another tab has learned meanwhile', () => {
  const { storage } = createStorage()
  const tabs = ['one', 'other'].map((tableId) => ({ tableId, pace: createRunPace('pace', storage) }))
  for (let run = 0; run < 10; run += 1) for (const { tableId, pace } of tabs) takeRun(pace, tableId)
  const next = createRunPace('pace', storage)
  for (const { tableId, pace } of tabs) {
    expect(next.estimate(refTo(tableId))?.usualMs).toBeCloseTo(
      Number(pace.estimate(refTo(tableId))?.usualMs),
      -3,
    )
  }
})

it('a tab that was open before goes on from what another has learned of the same table', () => {
  const { storage } = createStorage()
  const [old, busy] = [createRunPace('pace', storage), createRunPace('pace', storage)]
  for (let run = 0; run < 20; run += 1) takeRun(busy, 'one')
  takeRun(old, 'one')
  for (const pace of [old, createRunPace('pace', storage)])
    expect(pace.estimate(refTo('one'))?.usualMs).toBeCloseTo(Number(busy.estimate(refTo('one'))?.usualMs), -3)
})

it('a storage that can be read and is full hinders no learning', () => {
  const { storage } = createStorage()
  for (let run = 0; run < 3; run += 1) takeRun(createRunPace('pace', storage), 'one')
  const setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  }
  const pace = createRunPace('pace', { ...storage, setItem })
  for (let run = 0; run < 6; run += 1) takeRun(pace, 'one')
  expect(pace.estimate(refTo('one'))).toBeDefined()
})

it('thousands that nobody follows any more are stored once', () => {
  const { storage, setItem } = createStorage()
  const pace = createRunPace('pace', storage)
  for (let run = 0; run < 10; run += 1) takeRun(pace, 'one')
  setItem.mockClear()
  for (let run = 0; run < 500; run += 1) pace.begin(refTo('one', `run-${run}`))
  vi.advanceTimersByTime(601_000)
  pace.see(refTo('one', 'new'), false)
  expect(setItem).toHaveBeenCalledTimes(1)
})

it('of more than a hundred tables those are kept that were learned of last', () => {
  const { storage, kept } = createStorage()
  const pace = createRunPace('pace', storage)
  for (let table = 0; table < 130; table += 1) takeRun(pace, `table-${table}`)
  const tables = Object.keys(kept())
  expect(tables).toHaveLength(100)
  expect(tables.at(-1)).toContain('table-129')
})

it('what is not ours in a storage is written over', () => {
  let text: string | null = '{"a":"b","[\\"local\\",\\"one\\"]":[1]}'
  const storage = { getItem: () => text, setItem: (_: string, value: string) => void (text = value) }
  takeRun(createRunPace('pace', storage), 'one')
  expect(Object.entries(JSON.parse(text) as object)).toEqual([
    ['["local","one"]', expect.objectContaining({ length: 52 })],
  ])
})

it('a storage that is full or refuses keeps nothing, and nobody hears of it with each run', async () => {
  const uncaught = catchUncaught()
  const setItem = vi.fn(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  })
  const pace = createRunPace('pace', { getItem: () => null, setItem })
  for (let run = 0; run < 10; run += 1) takeRun(pace, 'one')
  await vi.advanceTimersByTimeAsync(0)
  expect(pace.estimate(refTo('one'))).toBeDefined()
  expect([setItem.mock.calls.length, uncaught]).toEqual([1, []])
})
