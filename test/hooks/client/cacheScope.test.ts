import { createRunClient, runKeys } from 'cloudsquid-react'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const scopeOf = (options: Omit<Parameters<typeof createRunClient>[0], 'baseUrl'>, baseUrl = '/api') =>
  createRunClient({ baseUrl, ...options }).scope

describe('the cache scope of a client (F11)', () => {
  it('is the same for the same address and credentials', () => {
    expect(scopeOf({})).toBe(scopeOf({}))
    expect(scopeOf({ apiKey: 'a' })).toBe(scopeOf({ apiKey: 'a' }))
    expect(scopeOf({ headers: { a: '1', b: '2' } })).toBe(scopeOf({ headers: { b: '2', a: '1' } }))
    expect(scopeOf({}, '/api/')).toBe(scopeOf({}, '/api'))
  })

  it('differs by base URL, key, headers, and the place of a secret', () => {
    const scopes = [
      scopeOf({}),
      scopeOf({}, '/other'),
      scopeOf({ apiKey: 'a' }),
      scopeOf({ apiKey: 'b' }),
      scopeOf({ apiKey: '' }),
      scopeOf({ headers: { authorization: 'a' } }),
      scopeOf({ headers: { authorization: 'b' } }),
      scopeOf({ headers: { other: 'a' } }),
      scopeOf({ apiKey: 'a', headers: { authorization: 'a' } }),
      scopeOf({ headers: () => ({}) }),
      scopeOf({ headers: () => ({}) }),
    ]
    expect(new Set(scopes).size).toBe(scopes.length)
  })

  it('takes one function of headers for one set of credentials', () => {
    const headers = () => ({ authorization: 'a' })
    expect(scopeOf({ headers })).toBe(scopeOf({ headers }))
    expect(scopeOf({ headers, apiKey: 'a' })).not.toBe(scopeOf({ headers, apiKey: 'b' }))
  })

  it('is what the client was given, if it was given one', () => {
    expect(scopeOf({ scope: 'user-1', headers: () => ({}) })).toBe('user-1')
  })

  it('tells any two keys apart, and holds neither', () => {
    const key = fc.string({ minLength: 8, maxLength: 40 })
    fc.assert(
      fc.property(key, key, (one, other) => {
        fc.pre(one !== other)
        expect(scopeOf({ apiKey: one })).not.toBe(scopeOf({ apiKey: other }))
        expect(scopeOf({ apiKey: one })).not.toContain(one)
      }),
      { numRuns: 1_000 },
    )
  })

  it('keeps tables, projects and runs apart in the key of the cache', () => {
    const client = createRunClient({ baseUrl: '/api' })
    const part = fc.string({ minLength: 1 })
    const ref = fc.record({ projectName: part, tableId: part, runId: part })
    fc.assert(
      fc.property(ref, ref, (one, other) => {
        const isSame = JSON.stringify(runKeys.run(client, one)) === JSON.stringify(runKeys.run(client, other))
        expect(isSame).toBe(
          one.projectName === other.projectName && one.tableId === other.tableId && one.runId === other.runId,
        )
      }),
    )
  })
})
