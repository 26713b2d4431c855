import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePollHint } from '../../../packages/hooks/src/client/parsePollHint.ts'

const nowMs = Date.UTC(2025, 2, 1, 10, 0, 0)
const hint = (headers: Record<string, string>) => parsePollHint(new Headers(headers), nowMs)

describe('parsePollHint', () => {
  it.each([
    ['1', 1_000],
    ['120', 120_000],
    [' 3 ', 3_000],
    ['1.5', 1_500],
    ['0.2', 200],
    ['Sat, 01 Mar 2025 10:00:07 GMT', 7_000],
    ['Saturday, 01-Mar-25 10:00:07 GMT', 7_000],
    ['Sat Mar  1 10:00:07 2025 GMT', 7_000],
    ['2025-03-01T10:00:07Z', 7_000],
  ])('reads Retry-After: %s as %i ms', (value, ms) => {
    expect(hint({ 'Retry-After': value })).toBe(ms)
  })

  it.each([
    '0',
    '0.0',
    '-1',
    '-0',
    '+5',
    '1e99',
    '1e3',
    '0x10',
    '1,000',
    '1.2.3',
    '.',
    'NaN',
    'Infinity',
    'soon',
    '',
    'null',
    'room 2050',
    'May 2050',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    'Sat, 01 Mar 2025 10:00:00 GMT',
    'Sat, 99 Mar 2025 10:00:07 GMT',
    '9'.repeat(400),
  ])('takes Retry-After: %s for no hint', (value) => {
    expect(hint({ 'Retry-After': value })).toBeUndefined()
  })

  it.each([
    '86401',
    '86400.001',
    '99999999999',
    'Sun, 02 Mar 2025 10:00:01 GMT',
    'Fri, 01 Mar 2999 10:00:00 GMT',
  ])('takes Retry-After: %s, which is more than a day, for no hint', (value) => {
    expect(hint({ 'Retry-After': value })).toBeUndefined()
  })

  it.each(['86400', 'Sun, 02 Mar 2025 10:00:00 GMT'])('reads Retry-After: %s, which is a day', (value) => {
    expect(hint({ 'Retry-After': value })).toBe(86_400_000)
  })

  it.each(['x-poll-after-ms', 'Cloudsquid-Poll-After-Ms', 'retry-after-ms'])(
    'prefers %s, in milliseconds',
    (name) => {
      expect(hint({ [name]: '1234', 'retry-after': '60' })).toBe(1_234)
    },
  )

  it.each(['0', '-5', 'NaN', '1e99', '0x10', '', 'soon', 'Infinity'])(
    'passes over a hint of %j ms',
    (value) => {
      expect(hint({ 'x-poll-after-ms': value })).toBeUndefined()
      expect(hint({ 'x-poll-after-ms': value, 'retry-after': '2' })).toBe(2_000)
    },
  )

  it('takes one of more than a day in milliseconds for no hint, too', () => {
    expect(hint({ 'x-poll-after-ms': '86400000' })).toBe(86_400_000)
    expect(hint({ 'x-poll-after-ms': '86400001', 'retry-after': '2' })).toBe(2_000)
  })

  it('finds none where there is none', () => {
    expect(hint({ 'content-type': 'application/json' })).toBeUndefined()
  })

  it('gives nothing, or a time that a timer can wait', () => {
    const text = fc.stringMatching(/^[ -~]*$/)
    fc.assert(
      fc.property(text, text, (inSeconds, inMs) => {
        const ms = hint({ 'retry-after': inSeconds, 'x-poll-after-ms': inMs })
        expect(ms === undefined || (ms > 0 && ms <= 86_400_000)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})
