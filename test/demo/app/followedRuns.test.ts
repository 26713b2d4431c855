import { describe, expect, it } from 'vitest'
import { filterRuns } from '../../../packages/ui/src/list/filterRuns.ts'
import { type FollowedRun, runKey } from '../../../packages/ui/src/list/FollowedRun.ts'
import {
  addFollowedRun,
  maxFollowedRuns,
  noFollowedRuns,
  parseFollowedRuns,
} from '../../../packages/ui/src/list/parseFollowedRuns.ts'
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

  it('reads what it wrote', () => {
    const list = addFollowedRun(
      noFollowedRuns,
      buildRun('a', { status: 'done', review: 'approved', sizeBytes: 9 }),
    )
    expect(parseFollowedRuns(JSON.parse(JSON.stringify(list)))).toEqual({ value: list, isWhole: true })
  })

  it('leaves out what it cannot read, and says so', () => {
    const runs = [
      buildRun('a'),
      buildRun('b', { addedAtMs: -1 }),
      'nonsense',
      { ...buildRun('c'), status: 'paused' },
    ]
    const parsed = parseFollowedRuns({ version: 1, runs })
    expect(parsed?.value.runs.map(({ runId }) => runId)).toEqual(['a'])
    expect(parsed?.isWhole).toBe(false)
  })

  it('holds each run once', () => {
    const runs = [buildRun('a'), buildRun('a')]
    expect(parseFollowedRuns({ version: 1, runs })?.value.runs).toHaveLength(1)
    const list = addFollowedRun(noFollowedRuns, buildRun('a'))
    expect(addFollowedRun(list, buildRun('a', { filename: 'other.pdf' }))).toBe(list)
  })

  it('tells runs of different tables apart, whatever their names hold', () => {
    const one = runKey({ projectName: 'a/b', tableId: 'c', runId: 'd' })
    expect(one).not.toBe(runKey({ projectName: 'a', tableId: 'b/c', runId: 'd' }))
  })

  it('lets the oldest go when it is full', () => {
    let list = noFollowedRuns
    for (let index = 0; index <= maxFollowedRuns; index += 1)
      list = addFollowedRun(list, buildRun(`run-${index}`, { addedAtMs: index }))
    expect(list.runs).toHaveLength(maxFollowedRuns)
    expect(list.runs[0]?.runId).toBe(`run-${maxFollowedRuns}`)
    expect(list.runs.at(-1)?.runId).toBe('run-1')
  })
})

describe('narrowing the list', () => {
  const runs = [
    buildRun('run-1', { filename: 'Bill.pdf', status: 'done', review: 'awaiting' }),
    buildRun('run-2', { filename: 'note.pdf', status: 'done', review: 'rejected' }),
    buildRun('run-3', { status: 'unknown' }),
    buildRun('run-4', { status: 'error' }),
    buildRun('run-5'),
  ]
  const ids = (filter: 'all' | 'running' | 'review', text = '') =>
    filterRuns(runs, { filter, text }).map(({ runId }) => runId)

  it('counts as running whatever has not ended', () => {
    expect(ids('running')).toEqual(['run-3', 'run-5'])
  })

  it('finds what awaits a review', () => {
    expect(ids('review')).toEqual(['run-1'])
  })

  it('looks for the text in names and ids, whatever the case', () => {
    expect(ids('all', ' bill ')).toEqual(['run-1'])
    expect(ids('all', 'RUN-4')).toEqual(['run-4'])
  })

  it('names a run without a file by the ends of its id', () => {
    const untitled = (id: string) => `Run ${id}`
    expect(runTitle({ runId: '3fa85f64-5717-4562-b3fc-2c963f66afa6' }, { untitled })).toBe('Run 3fa8…afa6')
  })
})
