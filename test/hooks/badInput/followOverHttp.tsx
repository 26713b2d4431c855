import { act, renderHook } from '@testing-library/react'
import { type RunClientOptions, useRun, type UseRunResult } from 'cloudsquid-react'
import type { ServerResponse } from 'node:http'
import { expect, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { testRef } from '../../support/renderRun.tsx'
import {
  answerJson,
  type HttpServer,
  type ReceivedRequest,
  startHttpServer,
} from '../../support/startHttpServer.ts'

export interface FollowedOverHttp {
  server: HttpServer
  result: { current: UseRunResult }
  renders: () => number
  /** Asks once, whatever comes of it. */
  refresh: () => Promise<void>
}

/**
 * Follows a run over a real connection; the first answer is good, the others are up to the test. Polls by themselves
 * would come too late for a test, so each request after the first is a refresh.
 */
export async function followOverHttp(
  answer: (response: ServerResponse, request: ReceivedRequest, count: number) => void,
  options: Partial<RunClientOptions> = {},
): Promise<FollowedOverHttp> {
  const server = await startHttpServer((response, request) => {
    const count = server.requests.length
    if (count === 1) answerGood(response, request)
    else answer(response, request, count)
  })
  const { wrapper } = buildHarness({ baseUrl: server.baseUrl, ...options })
  let renders = 0
  const { result } = renderHook(
    () => {
      renders += 1
      return useRun(testRef, { intervalMs: 3_600_000 })
    },
    { wrapper },
  )
  await vi.waitFor(() => expect(result.current.phase).toBe('running'), { timeout: 20_000 })
  const refresh = () => act(async () => void (await result.current.refresh().catch(() => {})))
  return { server, result, renders: () => renders, refresh }
}

/** Answers as a server does to which nothing has happened. */
export const answerGood = answerJson({ status: 'running', row_id: 'row-1', data: {} })
