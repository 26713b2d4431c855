import { focusManager, onlineManager } from '@tanstack/react-query'
import { act, cleanup, render } from '@testing-library/react'
import { type RunRef, useReview, useRun, useRuns, waitForRun } from 'cloudsquid-react'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const refOf = (index: number): RunRef => ({ ...testRef, runId: `run-${index % 50}` })

function OneRun({ index }: { index: number }) {
  return <i>{useRun(refOf(index), { onSettled: () => {} }).phase}</i>
}

function ManyRuns({ index }: { index: number }) {
  const refs = Array.from({ length: 20 }, (_, offset) => refOf(index + offset))
  return <i>{useRuns(refs).phase}</i>
}

function Reviewed({ index }: { index: number }) {
  return <i>{useReview(refOf(index), { submit: async () => {} }).state}</i>
}

describe('what mounts and unmounts leave behind', () => {
  it.each<[string, number, (index: number) => ReactElement]>([
    ['10,000 of useRun', 10_000, (index) => <OneRun key={index} index={index} />],
    ['500 of useRuns with 20 runs', 500, (index) => <ManyRuns key={index} index={index} />],
    ['1,000 of useReview', 1_000, (index) => <Reviewed key={index} index={index} />],
  ])('is nothing: %s', async (_, count, mount) => {
    const { fetch, requests, inFlight } = scriptFetch([json({ status: 'running' })])
    const { queryClient, wrapper } = buildHarness({ fetch })
    const { rerender, unmount } = render(mount(0), { wrapper })
    for (let index = 1; index < count; index += 1) {
      rerender(mount(index))
      // Now and then an answer comes, and a poll.
      if (index % 100 === 0) await act(() => vi.advanceTimersByTimeAsync(500))
    }
    unmount()
    await pass(300_000)
    const asked = requests.length
    await pass(60_000)
    expect([vi.getTimerCount(), inFlight(), queryClient.getQueryCache().getAll()]).toEqual([0, 0, []])
    expect(requests).toHaveLength(asked)
    expect([focusManager.hasListeners(), onlineManager.hasListeners()]).toEqual([false, false])
  })

  it('is nothing: 1,000 waits that were given up', async () => {
    const { fetch, inFlight } = scriptFetch([json({ status: 'running' })])
    const { client } = buildHarness({ fetch })
    const ended = await Promise.all(
      Array.from({ length: 1_000 }, async (_, index) => {
        const leaving = new AbortController()
        const waiting = waitForRun(client, refOf(index), { signal: leaving.signal }).catch(() => 'ended')
        await vi.advanceTimersByTimeAsync(index % 7)
        leaving.abort(new Error('enough'))
        return waiting
      }),
    )
    await pass(0)
    expect(ended.every((outcome) => outcome === 'ended')).toBe(true)
    expect([vi.getTimerCount(), inFlight()]).toEqual([0, 0])
    expect(client.budget?.isQueued(testRef)).toBe(false)
  })
})
