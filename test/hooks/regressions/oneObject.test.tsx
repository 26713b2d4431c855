import { cleanup } from '@testing-library/react'
import type { JsonObject } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun } from '../../support/renderRun.tsx'
import { renderRuns } from '../../support/renderRuns.tsx'
import { json } from '../../support/scriptFetch.ts'

const data = { seller: { name: 'Acme', lines: ['one', 'two'] }, items: [{ total: 1 }, { total: 2 }] }
const review = { approved: true, reviewed_by: 'Dana', comment: 'fits', review_date: '2025-03-01T10:00:00Z' }
const input = { data: { page: 1 }, files: [{ id: 'file-1' }] }
const copy = (fields: JsonObject) => structuredClone(fields)
const step = (fields: JsonObject) =>
  json(copy({ status: 'running', data, reasoning: 'page 1', input, ...fields }))

/** Keeps every field of the data, and gives new objects each time. */
const copying = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value: unknown) => ({ value: structuredClone(value) }),
  },
} as const

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('F22: what an answer leaves as it was stays the same object', () => {
  it('in useRun: data, its parts and the input, when only the review changed', async () => {
    const { now } = renderRun([step({}), step({ review })])
    await pass(0)
    const before = now().run
    await pass(2_500)
    const { run } = now()
    expect(run?.review).toEqual(review)
    expect(run === before).toBe(false)
    expect(run?.data).toBe(before?.data)
    expect(run?.input).toBe(before?.input)
  })

  it('the parts of data that did not change, when one did', async () => {
    const changed = { ...data, items: [{ total: 1 }, { total: 3 }] }
    const { now } = renderRun([step({}), step({ data: changed })])
    await pass(0)
    const before = now().run?.data as typeof data
    await pass(2_500)
    const after = now().run?.data as typeof data
    expect(after.items[1]).toEqual({ total: 3 })
    expect([after.seller === before.seller, after.items[0] === before.items[0]]).toEqual([true, true])
    expect([after === before, after.items === before.items]).toEqual([false, false])
  })

  it('a list that grew keeps what it had', async () => {
    const grown = { ...data, items: [...data.items, { total: 3 }] }
    const { now } = renderRun([step({}), step({ data: grown })])
    await pass(0)
    const before = now().run?.data as typeof data
    await pass(2_500)
    const after = now().run?.data as typeof data
    expect([
      after.items.length,
      after.items[0] === before.items[0],
      after.items[1] === before.items[1],
    ]).toEqual([3, true, true])
  })

  it('the review, when only the data changed', async () => {
    const { now } = renderRun([step({ review }), step({ review, data: { total: 2 } })])
    await pass(0)
    const before = now().run?.review
    await pass(2_500)
    expect(now().run?.data).toEqual({ total: 2 })
    expect(now().run?.review).toBe(before)
  })

  it('when the status changed', async () => {
    const { now } = renderRun([step({}), step({ status: 'done' })])
    await pass(0)
    const before = now().run?.data
    await pass(2_500)
    expect(now().phase).toBe('done')
    expect(now().run?.data).toBe(before)
  })

  it('when the order of keys on the wire changed', async () => {
    const turned = { items: data.items, seller: { lines: data.seller.lines, name: 'Acme' } }
    const { now, seen } = renderRun([step({}), step({ data: turned })])
    await pass(0)
    const [before, rendered] = [now().run, seen.length]
    await pass(2_500)
    expect([now().run === before, seen.length]).toEqual([true, rendered])
  })

  it('through a refresh after the end, where a review came', async () => {
    const { now } = renderRun([step({ status: 'done' }), step({ status: 'done', review })])
    await pass(0)
    const before = now().run?.data
    const refreshed = now().refresh()
    await pass(0)
    await refreshed
    expect(now().run?.review).toEqual(review)
    expect(now().run?.data).toBe(before)
  })

  it('with a schema too: it is not asked again for data that is the same', async () => {
    const { now } = renderRun<object>([step({ status: 'done' }), step({ status: 'done', review })], {
      run: { schema: copying as never },
    })
    await pass(0)
    const before = now().run?.data
    const refreshed = now().refresh()
    await pass(0)
    await refreshed
    expect(now().run?.data).toBe(before)
  })

  it('in useRuns', async () => {
    const { run } = renderRuns({ a: [step({}), step({ review })] })
    await pass(0)
    const before = run('a').run
    await pass(2_500)
    expect(run('a').run?.review).toEqual(review)
    expect(run('a').run?.data).toBe(before?.data)
  })

  it('and `raw` is what arrived last, untouched', async () => {
    const { now } = renderRun([step({}), step({ review })])
    await pass(2_500)
    expect(now().run?.raw).toMatchObject({ data, review })
  })
})
