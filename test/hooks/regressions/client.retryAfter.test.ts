import { createRunClient, getRun } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { parsePollHint } from '../../../packages/hooks/src/client/parsePollHint.ts'
import { scriptFetch, status } from '../../support/scriptFetch.ts'
import { failureOf } from '../../support/failureOf.ts'

const nowMs = Date.UTC(2025, 2, 1, 10, 0, 0)
const hint = (headers: Record<string, string>) => parsePollHint(new Headers(headers), nowMs)
const inSeconds = (seconds: number) => new Date(nowMs + seconds * 1_000).toUTCString()

describe('a `Retry-After` that is a date', () => {
  it.each([
    ['two hours ahead', 7_200],
    ['two hours behind', -7_200],
    ['ten years ahead', 315_360_000],
  ])('is read by the clock of the server, which is %s', (_, aheadS) => {
    expect(hint({ date: inSeconds(aheadS), 'retry-after': inSeconds(aheadS + 7) })).toBe(7_000)
  })

  it('that is past by the clock of the server is no hint, whatever the clock here says', () => {
    expect(hint({ date: inSeconds(7_200), 'retry-after': inSeconds(7_199) })).toBeUndefined()
    expect(hint({ date: inSeconds(7_200), 'retry-after': inSeconds(7_200) })).toBeUndefined()
  })

  it.each(['', 'soon', '0', '-1', 'Sat, 99 Mar 2025 10:00:07 GMT', 'room 2050'])(
    'is read by the clock here if the `Date` of the answer is none: %j',
    (date) => {
      expect(hint({ date, 'retry-after': inSeconds(7) })).toBe(7_000)
    },
  )

  it('of more than a day is no hint, and of a day is one, counted by the clock of the server', () => {
    const date = inSeconds(-7_200)
    expect(hint({ date, 'retry-after': inSeconds(-7_200 + 86_400) })).toBe(86_400_000)
    expect(hint({ date, 'retry-after': inSeconds(-7_200 + 86_401) })).toBeUndefined()
  })

  it('is what the failure of a request says', async () => {
    const headers = { date: inSeconds(0), 'retry-after': inSeconds(12) }
    const { fetch } = scriptFetch([status(503, '', headers)])
    const failure = await failureOf(
      getRun(createRunClient({ baseUrl: '/api', fetch }), { projectName: 'p', tableId: 't', runId: 'r' }),
    )
    expect(failure).toMatchObject({ code: 'RUN-5XX', retryAfterMs: 12_000 })
  })
})

describe('a time that does not depend on a clock', () => {
  it('is not measured against the `Date` of the answer', () => {
    const date = inSeconds(-7_200)
    expect(hint({ date, 'retry-after': '3' })).toBe(3_000)
    expect(hint({ date, 'x-poll-after-ms': '1500', 'retry-after': inSeconds(60) })).toBe(1_500)
  })

  it.each(['86401', '99999999999'])('is no hint if it is more than a day: %s s', (value) => {
    expect(hint({ 'retry-after': value })).toBeUndefined()
    expect(hint({ 'retry-after-ms': `${value}000` })).toBeUndefined()
  })
})
