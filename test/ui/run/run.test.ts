import { RunHttpError } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import {
  buildDoneRun,
  buildFailedRun,
  buildRun,
  secondsAgo,
} from '../../../packages/ui/src/fixtures/buildRun.ts'
import { timelineSteps } from '../../../packages/ui/src/run/header/timelineSteps.ts'
import { readFailureWords } from '../../../packages/ui/src/run/notices/readFailureWords.ts'
import { type Announced, runAnnouncement } from '../../../packages/ui/src/run/runAnnouncement.ts'
import { createLabels } from '../../../packages/ui/src/fixtures/createLabels.ts'

const labels = createLabels('en-GB')
const short = (...given: Parameters<typeof timelineSteps>) =>
  timelineSteps(...given).map((step) => `${step.name} ${step.state}${step.at ? ' at' : ''}`)

describe('timelineSteps', () => {
  it('shows no time that nobody saw', () => {
    expect(short(buildRun({ status: 'pending', created_at: '' }), {})).toEqual([
      'created current',
      'running upcoming',
      'done upcoming',
      'review upcoming',
    ])
  })

  it('shows the times that this browser saw', () => {
    const observed = { startedAt: secondsAgo(9), finishedAt: secondsAgo(2) }
    expect(short(buildDoneRun(), observed)).toEqual([
      'created complete at',
      'running complete at',
      'done complete at',
      'review current',
    ])
  })

  it('ends with the failure, which has no review', () => {
    expect(short(buildFailedRun(), {}).at(-1)).toBe('failed current')
  })

  it('ends with the verdict once there is one', () => {
    const approved = buildDoneRun({ review: { approved: true, review_date: '2026-11-12T09:44:00Z' } })
    expect(short(approved, {}).at(-1)).toBe('approved complete at')
    expect(short(buildDoneRun({ review: { approved: false } }), {}).at(-1)).toBe('review current')
    expect(short(buildDoneRun({ review: { approved: false, comment: 'No.' } }), {}).at(-1)).toBe(
      'rejected complete',
    )
  })

  it('takes a status that it does not know for unfinished', () => {
    expect(short(buildRun({ status: 'paused' }), {})[0]).toBe('created current at')
  })
})

describe('runAnnouncement', () => {
  const at = (changes: Partial<Announced>): Announced => ({
    phase: 'running',
    run: buildRun({ status: 'running' }),
    connection: 'live',
    error: null,
    checkedTime: '10:42',
    ...changes,
  })
  const said = (previous: Announced, current: Announced) => runAnnouncement(previous, current, labels)
  const done = at({ phase: 'done', run: buildDoneRun(), connection: 'settled' })

  it('says what came of a run that was followed', () => {
    expect(said(at({ phase: 'pending' }), at({}))).toBe('Run started.')
    expect(said(at({}), done)).toBe('Run finished. 13 fields extracted. Awaiting review.')
    const failed = at({ phase: 'error', run: buildFailedRun({ errorMessage: 'Encrypted.' }) })
    expect(said(at({}), failed)).toBe('Run failed. Encrypted.')
  })

  it('says nothing of a run that had ended before it was opened, or of an answer like the last', () => {
    expect(said(at({ phase: 'loading', run: undefined }), done)).toBeUndefined()
    expect(said(done, done)).toBeUndefined()
    expect(said(at({}), at({ checkedTime: '10:43' }))).toBeUndefined()
  })

  it('says how a run ended that an outage kept away when it was opened', () => {
    const error = new RunHttpError('Reading', { status: 503 })
    const away = at({
      phase: 'loading',
      run: undefined,
      connection: 'reconnecting',
      error,
      checkedTime: undefined,
    })
    expect(said(at({ ...away, error: null }), away)).toBe('Connection lost.')
    expect(said(away, done)).toBe('Run finished. 13 fields extracted. Awaiting review.')
    expect(said(away, at({ phase: 'error', run: buildFailedRun({ errorMessage: 'Encrypted.' }) }))).toBe(
      'Run failed. Encrypted.',
    )
    expect(said(away, at({}))).toBeUndefined()
  })

  it('tells an outage once, at its start', () => {
    const lost = at({ connection: 'reconnecting', error: new RunHttpError('Reading', { status: 503 }) })
    expect(said(at({}), lost)).toBe('Connection lost. Showing data from 10:42.')
    expect(said(lost, at({ connection: 'offline' }))).toBeUndefined()
    expect(said(lost, at({}))).toBeUndefined()
    const absent = new RunHttpError('Reading', { status: 404 })
    const unseen = { connection: 'reconnecting', error: absent, checkedTime: undefined } as const
    expect(said(at({ checkedTime: undefined }), at(unseen))).toBeUndefined()
  })

  it('says nothing of a connection that is only not checked yet, or whose next poll waits its turn', () => {
    expect(said(at({}), at({ connection: 'reconnecting' }))).toBeUndefined()
    expect(said(at({}), at({ connection: 'held' }))).toBeUndefined()
  })
})

describe('readFailureWords', () => {
  it.each([400, 401, 403, 404, 410, 429, 500, 503, 418])(
    'has words for HTTP %i without the code in them',
    (status) => {
      const words = readFailureWords(new RunHttpError('Reading', { status }), labels)
      expect(words.join(' ')).not.toMatch(/\d|undefined/)
    },
  )
})
