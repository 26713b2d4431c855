import { QueryClient } from '@tanstack/react-query'
import {
  createRunClient,
  ensureRun,
  fetchRun,
  prefetchRun,
  type RunClient,
  type RunRef,
  waitForRun,
} from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

const queryClient = new QueryClient()

const ways: [string, (client: RunClient, ref: RunRef) => Promise<unknown>][] = [
  ['waitForRun', (client, ref) => waitForRun(client, ref)],
  ['getRun', (client, ref) => client.getRun(ref)],
  ['fetchRun', (client, ref) => fetchRun(queryClient, client, ref)],
  ['ensureRun', (client, ref) => ensureRun(queryClient, client, ref)],
]

function setUp() {
  const scripted = scriptFetch([json({ status: 'running' })])
  return {
    ...scripted,
    client: createRunClient({ baseUrl: 'https://api.example/api', fetch: scripted.fetch }),
  }
}

describe.each([undefined, null])('a ref that is %s, as JavaScript may pass it', (none) => {
  it.each(ways)('is refused in words by %s, and nothing is asked', async (_, ask) => {
    const { client, requests } = setUp()
    expect(await failureOf(ask(client, none as never))).toMatchObject({ code: 'RUN-INPUT' })
    expect([requests.length, queryClient.getQueryCache().getAll().length]).toEqual([0, 0])
  })

  it('is left to the component by prefetchRun', async () => {
    const { client, requests } = setUp()
    await prefetchRun(queryClient, client, none as never)
    expect(requests).toEqual([])
  })
})
