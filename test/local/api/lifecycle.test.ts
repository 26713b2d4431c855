import { describe, expect, it, vi } from 'vitest'
import { documents, start, textDocument, upload } from '../support/createCaller.ts'
import { openLocal } from '../support/openLocal.ts'

const json = textDocument(JSON.stringify({ invoice_number: 'A-1' }), 'a.json', 'application/json')

describe('local Cloudsquid: the life of a run', () => {
  it('is pending, then running, then done, with data in done only, and says when to ask again', async () => {
    const { call } = openLocal({ minPendingMs: 150, minRunMs: 150 })
    const runId = await start(call, await upload(call, json))
    const seen: { status: string; data: object; retryAfter: string | null }[] = []
    await vi.waitFor(
      async () => {
        const { body, headers } = await call('GET', `${documents}/run/${runId}`)
        const last = { status: body.status, data: body.data, retryAfter: headers.get('retry-after') }
        if (seen.at(-1)?.status !== last.status) seen.push(last)
        expect(last.status).toBe('done')
      },
      { timeout: 30_000, interval: 5 },
    )
    expect(seen).toEqual([
      { status: 'pending', data: {}, retryAfter: '1' },
      { status: 'running', data: {}, retryAfter: '1' },
      { status: 'done', data: expect.objectContaining({ invoice_number: 'A-1' }), retryAfter: null },
    ])
  })

  it('leaves a synchronous call that takes too long to be polled', async () => {
    const { call } = openLocal({ minPendingMs: 60_000, syncTimeoutMs: 20 })
    const { status, body } = await call('POST', `${documents}/extract`, json)
    expect(status).toBe(504)
    const runId = body.errorMessage.match(/[0-9a-f-]{36}/)?.[0]
    expect((await call('GET', `${documents}/run/${runId}`)).body).toMatchObject({ status: 'pending' })
  })

  it('takes a document too hard to read off its reader, and reads the next', async () => {
    const { call } = openLocal({ readTimeoutMs: 1, concurrency: 1 })
    for (const filename of ['first.json', 'second.json']) {
      const { body } = await call('POST', `${documents}/extract`, { ...json, filename })
      expect(body).toMatchObject({ status: 'error', reasoning: expect.stringMatching(/took longer than/) })
    }
  })
})
