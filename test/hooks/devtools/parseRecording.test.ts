import { createScriptedApi, type ScriptedApi } from 'cloudsquid-react/testing'
import { describe, expect, it } from 'vitest'
import { hashText } from '../../../packages/hooks/src/client/hashText.ts'
import { findRunId } from '../../../packages/hooks/src/testing/replay/findRunId.ts'

const poll = { askedMs: 0, why: 'first', sentMs: 0, endedMs: 5, status: 'done' }
const run = { run: 1, table: 1, seed: 7, lostPolls: 0, polls: [poll] }
const recording = { kind: 'cloudsquid-recording', version: 1, lengthMs: 9, surroundings: [], runs: [run] }
const withPoll = (news: object) => ({ ...recording, runs: [{ ...run, polls: [{ ...poll, ...news }] }] })

/** What a replay of it says. */
function refusal(given: unknown, api: ScriptedApi = createScriptedApi()): string {
  try {
    api.replay(given)
  } catch (error) {
    return (error as Error).message
  }
  return 'none'
}

describe('a recording that comes from elsewhere', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'This is no recording'],
    ['text that is no JSON', '{"kind":', 'This is no recording'],
    ['a list', [recording], 'This is no recording'],
    ['JSON of something else', { kind: 'har', version: 1 }, 'This is no recording'],
    ['a newer one', { ...recording, version: 2, runs: 'other' }, 'Update cloudsquid-react'],
    ['one of no version', { ...recording, version: '<b>' }, 'damaged at version'],
    ['a run that is none', { ...recording, runs: [null] }, 'damaged at runs.0'],
    ['a status that nobody knows', withPoll({ status: 'paid' }), 'damaged at runs.0.polls.0.status'],
    ['a time that no timer can wait', withPoll({ endedMs: 1e15 }), 'damaged at runs.0.polls.0.endedMs'],
    ['a time before the beginning', withPoll({ askedMs: -1 }), 'damaged at runs.0.polls.0.askedMs'],
    ['an HTTP status that is none', withPoll({ httpStatus: 7 }), 'damaged at runs.0.polls.0.httpStatus'],
    [
      'a hundred thousand polls that are none',
      {
        ...recording,
        runs: [{ ...run, polls: Array.from({ length: 100_000 }, () => ({ askedMs: 'har' })) }],
      },
      'damaged at its top',
    ],
    ['a hint that is no number', withPoll({ hintMs: null }), 'damaged at runs.0.polls.0.hintMs'],
  ])('is refused, with a word of why and none of it: %s', (_, given, words) => {
    const said = refusal(given)
    expect(said).toContain(words)
    expect(said).not.toMatch(/har|paid|<b>/)
  })

  it('is replayed as far as it is known', async () => {
    const api = createScriptedApi()
    const [replayed] = api.replay(
      JSON.stringify({ ...withPoll({ note: 'x', endedMs: 0 }), more: 1, __proto__: { runs: [] } }),
      { data: { total: 12 } },
    )
    const { projectName, tableId, runId } = replayed!.ref
    const answer = await api.fetch(`/api/projects/${projectName}/tables/${tableId}/run/${runId}`)
    expect(await answer.json()).toMatchObject({ status: 'done', data: { total: 12 } })
  })

  it('leaves out runs that were never asked for', () => {
    const empty = { ...recording, runs: [{ ...run, polls: [] }, run] }
    expect(createScriptedApi().replay(empty)).toMatchObject([{ run: 1, askedMs: 0 }])
  })
})

describe('findRunId', () => {
  it('makes ids of a given hash, another one each time', () => {
    const ends = new Map<number, number>()
    const taken = new Set<string>()
    for (const hash of [0, 2 ** 32 - 1, hashText('run-1'), hashText('run-1')]) {
      const id = findRunId(hash, ends)
      expect(hashText(id)).toBe(hash)
      expect(taken).not.toContain(id)
      taken.add(id)
    }
  })

  it('goes on where it was for the next id of a hash, as of one id in many tables', () => {
    const ends = new Map<number, number>()
    findRunId(7, ends)
    const lookedUntil = Number(ends.get(7))
    const next = findRunId(7, ends)
    expect(findRunId(7, new Map([[7, lookedUntil]]))).toBe(next)
    expect(Number(ends.get(7))).toBeGreaterThan(lookedUntil)
  })
})
