import { type JsonObject, parseRun } from 'cloudsquid-react'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('parseRun', () => {
  it.each([null, undefined, [], [{ status: 'done' }], 'done', 7, true])('takes %j for no run', (body) => {
    expect(parseRun(body)).toEqual({ problem: 'is not a JSON object' })
  })

  it.each([[[]], ['x'], [0], [false], [[{ total: 1 }]]])('takes done with the data %j for no run', (data) => {
    expect(parseRun({ status: 'done', data })).toEqual({
      problem: 'is done, but its `data` is not an object',
    })
  })

  it.each([null, undefined])('reads done with the data %j as done with nothing', (data) => {
    const { run } = parseRun({ status: 'done', data })
    expect([run?.status, run?.data]).toEqual(['done', {}])
  })

  it('keeps what arrived: the same object, with fields that nobody knows', () => {
    const body = { status: 'done', data: { a: { b: 1 } }, confidence: 0.9, pages: [1, 2] }
    const { run } = parseRun(body)
    expect(run?.raw).toBe(body)
    expect(run?.raw['confidence']).toBe(0.9)
    expect(run?.data).toBe(body.data)
  })

  it('leaves what arrived as it was', () => {
    const body = {
      status: 'done',
      data: { a: 1 },
      input: { files: [null, { id: 'x', more: 1 }] },
      review: null,
    }
    const copy = structuredClone(body)
    parseRun(body)
    expect(body).toEqual(copy)
  })

  it('is not fooled by keys of the prototype', () => {
    const text =
      '{"__proto__":{"status":"done"},"data":{"__proto__":{"polluted":1},"constructor":2},"status":"running"}'
    const { run } = parseRun(JSON.parse(text))
    expect(run?.status).toBe('running')
    expect(JSON.stringify(run?.raw)).toBe(text)
    expect(({} as JsonObject)['polluted']).toBeUndefined()
  })

  it('does not take a status from the prototype', () => {
    expect(parseRun(JSON.parse('{"__proto__":{"status":"done"}}')).run?.status).toBe('unknown')
  })

  it.each(['data', 'result', 'input', 'review'])(
    'reads %s nested 100,000 deep without running out of stack',
    (name) => {
      const deep: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)
      const value = name === 'input' ? { data: deep } : deep
      expect(parseRun({ status: 'done', [name]: value }).run?.status).toBe('done')
    },
  )

  it('reads a result of 100,000 rows without a copy', () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => ({ row, amount: row / 100 }))
    const { run } = parseRun({ status: 'done', data: { rows } })
    expect(run?.data?.['rows']).toBe(rows)
  })

  it('gives each run its own empty list of files', () => {
    const [first, second] = [parseRun({ input: {} }).run, parseRun({ input: {} }).run]
    first?.input?.files.push({ id: 'x' })
    expect(second?.input?.files).toEqual([])
  })

  it('never throws, keeps every object, and calls only done and error final', () => {
    const names = ['status', 'data', 'result', 'review', 'input', 'row_id', 'created_at', 'reasoning']
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('done', 'error', 'running', 'pending'))
    const body = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), value)
    fc.assert(
      fc.property(body, (answer) => {
        const { run, problem } = parseRun(answer)
        if (run === undefined) {
          expect(problem).toBe('is done, but its `data` is not an object')
          return
        }
        expect(run.raw).toBe(answer)
        const { status } = answer
        const isKnown = ['pending', 'running', 'done', 'error'].some((word) => word === status)
        expect(run.status).toBe(isKnown ? status : 'unknown')
      }),
      { numRuns: 1_000 },
    )
  })
})
