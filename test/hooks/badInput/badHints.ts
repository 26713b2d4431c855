import { act } from '@testing-library/react'
import { expect } from 'vitest'
import { pass, renderRun } from '../../support/renderRun.tsx'
import { json, status } from '../../support/scriptFetch.ts'
import type { BadInput, BadStory } from './BadInput.ts'

/** Says how long after a hint that came with a good answer, and with a 503, the next poll goes out. */
function hinted(row: BadInput & { headers: Record<string, string>; afterMs: [number, number] }): BadStory {
  const { headers, afterMs, ...input } = row
  return {
    ...input,
    async check() {
      const good = renderRun([json({ status: 'running' }, { headers }), json({ status: 'running' })])
      await expectSecondAfter(good, afterMs[0])
      good.unmount()
      const failing = renderRun([status(503, '', headers), json({ status: 'running' })])
      await expectSecondAfter(failing, afterMs[1])
    },
  }
}

async function expectSecondAfter({ requests }: { requests: unknown[] }, ms: number): Promise<void> {
  await pass(ms - 1)
  expect(requests).toHaveLength(1)
  // Jitter comes on top, at most a tenth of a hint and half of a backoff.
  await pass(ms / 2 + 1)
  expect(requests.length).toBeGreaterThan(1)
}

const isNone = 'no hint: asked again by the schedule'
const bySchedule: [number, number] = [2_000, 1_000]

const retryAfter = (value: string, gives = isNone, afterMs = bySchedule) =>
  hinted({ arrives: `\`Retry-After: ${value}\``, gives, headers: { 'retry-after': value }, afterMs })

/** What a server says of the next request, and cannot mean. Times are faked. */
export const badHints: BadStory[] = [
  retryAfter('-1'),
  retryAfter('0'),
  retryAfter('1e99'),
  retryAfter('0x10'),
  retryAfter('NaN'),
  retryAfter('soon'),
  retryAfter('room 2050'),
  retryAfter('Thu, 01 Jan 1970 00:00:00 GMT'),
  retryAfter('Mon, 32 Nov 2050 25:61:61 GMT'),
  retryAfter('2.5', 'asked again after 2.5 s', [2_500, 2_500]),
  retryAfter('3, 5', isNone),
  retryAfter('86401'),
  retryAfter('99999999999'),
  retryAfter('Fri, 31 Dec 9999 23:59:59 GMT'),
  hinted({
    arrives: '`X-Poll-After-Ms: -5000` beside `Retry-After: 7`',
    gives: 'the one that is a hint: asked again after 7 s',
    headers: { 'x-poll-after-ms': '-5000', 'retry-after': '7' },
    afterMs: [7_000, 7_000],
  }),
  {
    arrives: '`Retry-After: 86400`',
    gives: 'not asked again; the watch has expired when its deadline comes, and `resume()` asks',
    async check() {
      const headers = { 'retry-after': '86400' }
      const { now, requests } = renderRun([json({ status: 'running' }, { headers })])
      await pass(3_600_000)
      expect(now()).toMatchObject({ phase: 'running', connection: 'expired', error: null })
      await pass(86_400_000)
      expect(requests).toHaveLength(1)
      act(() => now().resume())
      await pass(0)
      expect(requests).toHaveLength(2)
    },
  },
]
