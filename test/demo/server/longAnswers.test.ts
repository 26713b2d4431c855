import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createCaller, documents, extractText, textDocument } from '../../local/support/createCaller.ts'
import { openDashboard } from './support/openDashboard.ts'

const json = textDocument(JSON.stringify({ invoice_number: 'A-1' }), 'a.json', 'application/json')
const baseUrl = 'http://127.0.0.1:5173/api'

async function openFinalRun(source: Record<string, string> = {}) {
  const { api, call } = openDashboard(source)
  const run = await extractText(call, json)
  const path = `${documents}/run/${run.run_id}`
  const { headers } = await call('GET', path)
  const wait = createCaller(
    baseUrl,
    { prefer: 'wait=20', 'if-none-match': headers.get('etag') ?? '' },
    api.fetch,
  )
  return { api, call, path, headers, wait }
}

describe('dashboard API: long answers', () => {
  it('says that it can, and answers who waits when the run is reviewed', async () => {
    const { call, path, headers, wait } = await openFinalRun()
    expect(headers.get('cloudsquid-wait')).toBe('25')
    const waiting = wait('GET', path)
    await call('PUT', `${path}/review`, { approved: true, reviewed_by: 'Ada' })
    const answer = await waiting
    expect(answer).toMatchObject({ status: 200, body: { review: { approved: true } } })
    expect(answer.headers.get('preference-applied')).toBe('wait=20')
  })

  it('lets all go who wait before the server closes, and holds nobody from then on', async () => {
    const { api, path, wait } = await openFinalRun()
    const setTimer = vi.spyOn(globalThis, 'setTimeout')
    onTestFinished(() => setTimer.mockRestore())
    const waiting = wait('GET', path)
    await vi.waitFor(() => expect(setTimer).toHaveBeenCalledWith(expect.any(Function), 20_000))
    api.endWaits()
    const ended = await waiting
    expect(ended.status).toBe(304)
    expect(ended.headers.get('cloudsquid-wait')).toBeNull()
    expect((await wait('GET', path)).headers.get('preference-applied')).toBeNull()
  })

  it('answers all at once where the environment says so', async () => {
    const { path, headers, wait } = await openFinalRun({ CLOUDSQUID_LONG_ANSWERS: '0' })
    expect(headers.get('cloudsquid-wait')).toBeNull()
    const answer = await wait('GET', path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('preference-applied')).toBeNull()
  })
})
