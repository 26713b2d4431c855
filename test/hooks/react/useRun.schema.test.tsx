import { cleanup } from '@testing-library/react'
import { type } from 'arktype'
import type { DataSchema } from 'cloudsquid-react'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import * as mini from 'zod/mini'
import { failureOf } from '../../support/failureOf.ts'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { json, type Step } from '../../support/scriptFetch.ts'

const answer = (data: unknown, status = 'done'): Step => json({ status, data })
const fits = { invoice_number: '7', amount: 9.5 }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const schemas: [string, DataSchema<{ invoice_number: string; amount: number }>][] = [
  ['zod', z.object({ invoice_number: z.string(), amount: z.number() })],
  ['zod/mini', mini.object({ invoice_number: mini.string(), amount: mini.number() })],
  ['valibot', v.object({ invoice_number: v.string(), amount: v.number() })],
  ['arktype', type({ invoice_number: 'string', amount: 'number' })],
]

/** A schema by hand that counts how often it is asked. */
function countingSchema(verdictOf: (value: unknown) => unknown) {
  const asked = vi.fn()
  // Not by the mock itself, which would look after a promise that rejects.
  const validate = (value: unknown) => {
    asked(value)
    return verdictOf(value)
  }
  const schema = { '~standard': { version: 1, vendor: 'test', validate } } as unknown as DataSchema<unknown>
  return { asked, schema }
}

describe('useRun: schema (F15)', () => {
  it.each(schemas)('gives the data that fits a schema of %s', async (_, schema) => {
    const { now } = renderRun([answer({}, 'running'), answer(fits)], { run: { schema } })
    await pass(2_000)
    const result = now()
    expect(result).toMatchObject({ phase: 'done', connection: 'settled', error: null })
    expect(result.phase === 'done' && result.run.data.amount).toBe(9.5)
  })

  it.each(schemas)(
    'names what does not fit a schema of %s, and keeps the run readable',
    async (_, schema) => {
      const { now, requests } = renderRun([answer({ invoice_number: 'secret-7', amount: 'nine' })], {
        run: { schema },
      })
      await pass(60_000)
      const { phase, error, run, connection } = now()
      expect([phase, connection, requests.length]).toEqual(['error', 'settled', 1])
      expect(error).toMatchObject({ code: 'RUN-DATA', issues: [{ path: 'amount' }] })
      expect(error?.message).toContain('does not fit the schema at amount.')
      expect(error?.message).not.toMatch(/secret-7|nine/)
      expect(error).toMatchObject({ run: { status: 'done', data: { invoice_number: 'secret-7' } } })
      expect(run).toMatchObject({ status: 'done', raw: { data: { amount: 'nine' } } })
    },
  )

  it('gives what the schema makes of the data, and what arrived beside it', async () => {
    const schema = z.object({
      date: z.string().transform((text) => text.length),
      page: z.number().default(1),
    })
    const { now } = renderRun([answer({ date: '2025-03-01', more: 1 })], { run: { schema } })
    await pass(0)
    expect(now().run).toMatchObject({
      data: { date: 10, page: 1 },
      raw: { data: { date: '2025-03-01', more: 1 } },
    })
  })

  it('says where in a list, and at most five places in words', async () => {
    const schema = z.object({ lines: z.array(z.object({ amount: z.number() })) })
    const lines = Array.from({ length: 7 }, () => ({ amount: 'x' }))
    const { now } = renderRun([answer({ lines })], { run: { schema } })
    await pass(0)
    expect(now().error).toMatchObject({ issues: { length: 7, 0: { path: 'lines.0.amount' } } })
    expect(now().error?.message).toContain(
      'at lines.0.amount, lines.1.amount, lines.2.amount, lines.3.amount, lines.4.amount. ',
    )
  })

  it.each(['pending', 'running', 'error', 'odd'])('is not asked about a run that is %s', async (status) => {
    const { asked, schema } = countingSchema((value) => ({ value }))
    renderRun([answer({ amount: 1 }, status)], { run: { schema } })
    await pass(10_000)
    expect(asked).not.toHaveBeenCalled()
  })

  it('is asked once for one run, however often it renders, refreshes and is shared', async () => {
    const { asked, schema } = countingSchema((value) => ({ value }))
    const first = renderRun([answer(fits)], { run: { schema } })
    await pass(0)
    first.follow({ ...testRef })
    const refreshed = first.now().refresh()
    await pass(0)
    await refreshed
    renderRun([], { run: { schema }, queryClient: first.queryClient })
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('also types what refresh gives, and refresh rejects with what does not fit', async () => {
    const { now } = renderRun([answer({ amount: 1 }), answer({ amount: 2 }), answer({ amount: 'x' })], {
      run: { schema: z.object({ amount: z.number().transform((amount) => amount * 10) }) },
    })
    await pass(0)
    const refreshed = now().refresh()
    await pass(0)
    await expect(refreshed).resolves.toMatchObject({ data: { amount: 20 } })
    const failure = failureOf(now().refresh())
    await pass(0)
    expect(await failure).toMatchObject({ code: 'RUN-DATA' })
    expect(now()).toMatchObject({ phase: 'error', error: { code: 'RUN-DATA' } })
  })

  it('may be written inside of the component: it validates more often, and does not go round in circles', async () => {
    const { follow, now, seen } = renderRun([answer(fits)], {
      run: { schema: z.object({ amount: z.number() }) },
    })
    await pass(0)
    for (let render = 0; render < 5; render += 1)
      follow(testRef, { schema: z.object({ amount: z.number() }) })
    await pass(10_000)
    expect(now()).toMatchObject({ phase: 'done', run: { data: { amount: 9.5 } } })
    expect(seen.length).toBeLessThan(20)
  })

  it('may change: what is cached is judged by the new one', async () => {
    const { follow, now, requests } = renderRun<unknown>([answer(fits)], {
      run: { schema: z.object({ other: z.string() }) },
    })
    await pass(0)
    expect(now().phase).toBe('error')
    follow(testRef, { schema: z.object({ amount: z.number() }) })
    await pass(0)
    expect(now()).toMatchObject({ phase: 'done', error: null })
    follow(testRef, {})
    expect(now()).toMatchObject({ phase: 'done', run: { data: fits } })
    expect(requests).toHaveLength(1)
  })

  it('that throws is one that does not fit: the screen stays, and the words stay out of the message', async () => {
    const { asked, schema } = countingSchema(() => {
      throw new Error('secret-7')
    })
    const { now, follow } = renderRun([answer(fits)], { run: { schema } })
    await pass(0)
    expect(now()).toMatchObject({ phase: 'error', error: { code: 'RUN-DATA' }, run: { data: fits } })
    expect(now().error?.message).not.toContain('secret-7')
    const before = now().error
    follow({ ...testRef })
    expect(now().error).toBe(before)
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it.each([undefined, null, {}, 7])(
    'that answers %j is one that does not fit, or gives nothing',
    async (verdict) => {
      const { schema } = countingSchema(() => verdict)
      const { now } = renderRun([answer(fits)], { run: { schema } })
      await pass(0)
      expect(now().run).toMatchObject({ status: 'done', raw: { data: fits } })
    },
  )

  it.each<[string, () => unknown]>([
    ['later', () => Promise.resolve({ value: 1 })],
    ['never well', () => Promise.reject(new Error('secret-7'))],
    [
      'by a promise of another kind',
      // oxlint-disable-next-line unicorn/no-thenable -- a promise of another library is what this is about
      () => ({ then: (tell: (verdict: unknown) => void) => tell({ value: 1 }) }),
    ],
  ])('that answers %s cannot be waited for, and says so', async (_, validate) => {
    const { schema } = countingSchema(validate)
    const { now } = renderRun([answer(fits)], { run: { schema } })
    await pass(10)
    expect(now()).toMatchObject({ phase: 'error', error: { code: 'RUN-INPUT' }, run: { data: fits } })
    expect(now().error?.message).toContain('asynchronous')
  })

  it('of zod with an asynchronous check says so too', async () => {
    const schema = z.object({ amount: z.number().refine(async () => true) })
    const { now } = renderRun([answer(fits)], { run: { schema } })
    await pass(0)
    expect(now().error).toMatchObject({ code: 'RUN-INPUT' })
  })
})
