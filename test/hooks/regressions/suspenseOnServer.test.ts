import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRunClient, RunClientProvider, type RunClientOptions, useSuspenseRun } from 'cloudsquid-react'
import { createElement, Suspense } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drop, json, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const done = json({ status: 'done', data: {} })
const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }))
afterEach(() => void vi.useRealTimers())

function Reader() {
  return createElement('p', null, useSuspenseRun(ref).phase)
}

/** Streams a page that reads a run, and tells the errors that React met on the way. */
function streamPage(options: RunClientOptions) {
  const errors: unknown[] = []
  const children = createElement(Suspense, { fallback: 'waiting' }, createElement(Reader))
  const client = createRunClient(options)
  const inner = createElement(RunClientProvider, { client }, children)
  const app = createElement(QueryClientProvider, { client: new QueryClient() }, inner)
  const { pipe } = renderToPipeableStream(app, {
    onError: (error) => void errors.push((error as { code?: string }).code),
  })
  return { html: text(pipe(new PassThrough())), errors }
}

describe('useSuspenseRun on a server', () => {
  it.each<{ does: string; script: Step[]; count: number; errors: string[] }>([
    { does: 'reads a run once', script: [done], count: 1, errors: [] },
    { does: 'tries once more after a lost connection', script: [drop, done], count: 2, errors: [] },
    { does: 'gives up after that', script: [drop], count: 2, errors: ['RUN-NETWORK'] },
    {
      does: 'does not wait for the end of a 429 that holds all requests',
      script: [status(429, '', { 'retry-after': '30' }), done],
      count: 1,
      errors: ['RUN-429'],
    },
    { does: 'tells a failure for good at once', script: [status(403)], count: 1, errors: ['RUN-403'] },
  ])('$does', async ({ script, count, errors }) => {
    const scripted = scriptFetch(script)
    const page = streamPage({ baseUrl: 'https://app.test/api', fetch: scripted.fetch })
    // A response is held open meanwhile: no longer than this.
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await page.html).toContain(errors.length > 0 ? 'waiting' : 'done')
    expect([scripted.requests.length, page.errors]).toEqual([count, errors])
  })

  it('says at once that an address is none there', async () => {
    const page = streamPage({ baseUrl: '/api' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await page.html).toContain('waiting')
    expect(page.errors).toEqual(['RUN-INPUT'])
  })
})
