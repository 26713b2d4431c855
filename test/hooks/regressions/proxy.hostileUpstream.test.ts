import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { keyFinder } from '../../../packages/hooks/src/server/keyFinder.ts'
import { passHeaders } from '../../../packages/hooks/src/server/passHeaders.ts'
import { buildProxy, key, runPath } from '../server/buildProxy.ts'

/** Ends what would otherwise never end, and the test run with it. */
const timeout = 10_000

describe('createRunProxy: an upstream that answers what no server should', () => {
  it.each([
    ['with many parameters', `text/plain${';a="b"'.repeat(150)}`, 1],
    ['with many parameters and what is none', `text/plain${';a="b"'.repeat(150)} !`, 0],
    ['with a quote that does not end', `text/plain${';a=""'.repeat(150)};a="`, 0],
  ])('a content type %s is judged at once', (_, type, passed) => {
    const judge = () => passHeaders(new Headers({ 'content-type': type }), keyFinder(key))
    expect(runInNewContext('judge()', { judge }, { timeout })).toHaveLength(passed)
  })

  it('a status that no answer can have is a bad gateway, the host hears of it, and its body ends', async () => {
    const told: unknown[] = []
    const odd = () => {
      const response = new Response(new ReadableStream({ cancel: () => void told.push('ended') }))
      // As a raw server may send, and `fetch` gives.
      Object.defineProperty(response, 'status', { value: 999 })
      return response
    }
    const { get } = buildProxy({ onError: (error) => told.push(error) }, odd)
    const response = await get(runPath)
    expect([response.status, told]).toEqual([
      502,
      ['ended', expect.objectContaining({ message: expect.any(String) })],
    ])
  })
})
