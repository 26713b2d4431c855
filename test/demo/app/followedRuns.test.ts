import { describe, expect, it } from 'vitest'
import { filterRuns } from '../../../packages/ui/src/list/choice/chooseRuns.ts'
import { countRuns, type RunChoice } from '../../../packages/ui/src/list/choice/RunChoice.ts'
import type { FollowedRun } from '../../../packages/ui/src/list/FollowedRun.ts'
import { runKey } from '../../../packages/ui/src/list/runKey.ts'
import { parseFollowedRuns } from '../../../packages/ui/src/list/parseFollowedRuns.ts'
import { runTitle } from '../../../packages/ui/src/list/runTitle.ts'

function buildRun(runId: string, fields: Partial<FollowedRun> = {}): FollowedRun {
  return { projectName: 'demo', tableId: 'table-1', runId, addedAtMs: 1_000, ...fields }
}

describe('the stored list of followed runs', () => {
  it.each([undefined, null, 7, 'runs', [], {}, { version: 2, runs: [] }, { version: 1, runs: {} }])(
    'refuses %j as a whole',
    (json) => {
      expect(parseFollowedRuns(json)).toBeUndefined()
    },
  )

  it('leaves out what it cannot read, and says so', () => {
    const runs = [
      buildRun('a'),
      buildRun('b', { addedAtMs: -1 }),
      'nonsense',
      { ...buildRun('c'), status: 'paused' },
    ]
    const parsed = parseFollowedRuns({ version: 1, runs })
    expect(parsed?.runs.map(({ runId }) => runId)).toEqual(['a'])
    expect(parsed?.isWhole).toBe(false)
  })

  it('keeps a run whose summary cannot be read, without it', () => {
    const runs = [{ ...buildRun('a'), summary: { findings: 'many' } }]
    expect(parseFollowedRuns({ version: 1, runs })).toMatchObject({ runs: [{ runId: 'a' }], isWhole: true })
  })

  it('holds each run once', () => {
    const runs = [buildRun('a'), buildRun('a')]
    expect(parseFollowedRuns({ version: 1, runs })?.runs).toHaveLength(1)
  })

  it('tells runs of different tables apart, whatever their names hold', () => {
    const one = runKey({ projectName: 'a/b', tableId: 'c', runId: 'd' })
    expect(one).not.toBe(runKey({ projectName: 'a', tableId: 'b/c', runId: 'd' }))
  })
})

describe('narrowing the list', () => {
  const runs = [
    buildRun('run-1', {
      filename: 'Bill.pdf',
      status: 'done',
      review: 'awaiting',
      summary: { issuer: 'Müller KG', findings: 1 },
    }),
    buildRun('run-2', { filename: 'note.pdf', status: 'done', review: 'rejected', summary: { findings: 3 } }),
    buildRun('run-3', { status: 'unknown' }),
    buildRun('run-4', { status: 'error' }),
    buildRun('run-5'),
  ]
  const ids = (choice: RunChoice, text = '') => filterRuns(runs, choice, { text }).map(({ runId }) => runId)

  it('counts as running whatever has not ended', () => {
    expect(ids({ state: 'running' })).toEqual(['run-3', 'run-5'])
    expect(countRuns(runs)).toMatchObject({ all: 5, running: 2, review: 1, rejected: 1, failed: 1 })
  })

  it('finds what awaits a review, was decided or failed', () => {
    expect(ids({ state: 'review' })).toEqual(['run-1'])
    expect(ids({ state: 'rejected' })).toEqual(['run-2'])
    expect(ids({ state: 'failed' })).toEqual(['run-4'])
  })

  it('looks for the text in names, ids and summaries, whatever the case and the accents', () => {
    expect(ids({}, ' bill ')).toEqual(['run-1'])
    expect(ids({}, 'RUN-4')).toEqual(['run-4'])
    expect(ids({}, 'muller')).toEqual(['run-1'])
    expect(ids({ issuer: 'MÜLL' })).toEqual(['run-1'])
  })

  it('finds what needs attention: a check objects, and nobody has decided', () => {
    expect(ids({ needsAttention: true })).toEqual(['run-1'])
  })

  it('names a run without a file by the ends of its id, and with data by whom it is from', () => {
    const untitled = (id: string) => `Run ${id}`
    expect(runTitle({ runId: '3fa85f64-5717-4562-b3fc-2c963f66afa6' }, { untitled })).toBe('Run 3fa8…afa6')
    expect(runTitle(buildRun('a', { summary: { issuer: 'Milan', findings: 0 } }), { untitled })).toBe('Milan')
  })
})
