import { describe, expect, it } from 'vitest'
import { CorrectionConflictError } from '../../../apps/demo/src/app/dashboard/CorrectionConflictError.ts'
import { createDashboardApi } from '../../../apps/demo/src/app/dashboard/createDashboardApi.ts'
import { extractText, textDocument } from '../../local/support/createCaller.ts'
import { openDashboard } from './support/openDashboard.ts'

const table = { projectName: 'local', tableId: '00000000-0000-4000-8000-000000000001' }
const json = textDocument(
  JSON.stringify({ invoice_number: 'A-1', amount: 289 }),
  'a.json',
  'application/json',
)
const corrections = [
  { op: 'test' as const, path: '/amount', value: 289 },
  { op: 'replace' as const, path: '/amount', value: 189 },
]
const acceptedFindings = [{ pointer: '/amount', code: 'sum', reason: 'The supplier rounds.' }]
const given = {
  approved: true,
  comment: '',
  reviewedBy: 'Ada',
  expectedReviewDate: undefined,
  corrections,
  acceptedFindings,
}

/** The page's own way to its server, through the proxy, to a run that is done. */
async function openPage() {
  const { api: server, call } = openDashboard()
  const send: typeof fetch = (input, init) => {
    const url = input instanceof Request ? input.url : input
    return server.fetch(new Request(new URL(url, 'http://127.0.0.1:5173'), init))
  }
  const { run_id: runId } = await extractText(call, json)
  return { api: createDashboardApi(send), ref: { ...table, runId: runId as string }, call }
}

describe('dashboard API: corrections through the proxy', () => {
  it('stores them, tells the history, lists the run, and says which fields are looked for', async () => {
    const { api, ref } = await openPage()
    expect(await api.readDashboard()).toMatchObject({ canReview: true, canCorrect: true, canList: true })
    const before = await api.listRuns(table)
    expect(before.runs).toMatchObject([{ runId: ref.runId, filename: 'a.json', data: { amount: 289 } }])
    const stored = await api.submitReview(ref, given)
    expect(stored).toMatchObject({ corrections, accepted_findings: acceptedFindings })
    const history = await api.reviewHistory(ref)
    expect(history).toMatchObject({
      extracted: { amount: 289 },
      decisions: [{ reviewed_by: 'Ada', corrections }],
    })
    const after = await api.listRuns(table, { updatedSince: before.asOf, limit: 5 })
    expect(after.runs).toMatchObject([
      { data: { amount: 189 }, review: { approved: true }, correctionCount: 2 },
    ])
    expect(after.nextCursor).toBeUndefined()
    expect((await api.listRuns(table, { updatedSince: after.asOf })).runs).toEqual([])
    expect(await api.expectedFields(table)).toContainEqual({ name: 'amount', type: 'number' })
    expect(await api.readCertainty(ref)).toMatchObject({ '/amount': { certainty: 'sure', value: 289 } })
  })

  it('tells a conflict with what failed, their review and their data', async () => {
    const { api, ref } = await openPage()
    const first = await api.submitReview(ref, given)
    const expectedReviewDate = first?.review_date
    const error = await api
      .submitReview(ref, { ...given, comment: 'x', expectedReviewDate })
      .catch((e: unknown) => e)
    expect(error).toBeInstanceOf(CorrectionConflictError)
    expect(error).toMatchObject({ failed: '/amount', review: { reviewed_by: 'Ada' }, data: { amount: 189 } })
  })

  it('tells it of data that is longer than an error may be', async () => {
    const { api, ref } = await openPage()
    const lines = Array.from({ length: 2_000 }, (_, row) => ({ name: `Row ${row}`, qty: row }))
    const long = {
      ...given,
      corrections: [...corrections, { op: 'add' as const, path: '/lines', value: lines }],
    }
    await api.submitReview(ref, long)
    const { review_date: expectedReviewDate } = (await api.reviewHistory(ref)).decisions[0] ?? {}
    const mine = { ...given, comment: 'mine', expectedReviewDate }
    const error = await api.submitReview(ref, mine).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(CorrectionConflictError)
    expect(error).toMatchObject({ failed: '/amount', review: { reviewed_by: 'Ada' } })
    expect((error as CorrectionConflictError).data?.['lines']).toHaveLength(2_000)
  })
})
