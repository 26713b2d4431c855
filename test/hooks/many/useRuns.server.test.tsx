import { dehydrate, HydrationBoundary, QueryClient, type DehydratedState } from '@tanstack/react-query'
import { act, cleanup } from '@testing-library/react'
import { type RunRef, runQueryOptions, useRuns } from 'cloudsquid-react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass } from '../../support/renderRun.tsx'
import { doneStep, refsTo, runIdOf, runningStep, scriptRuns } from '../../support/renderRuns.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const refs = refsTo(3)

function List({ refs: followed }: { refs: readonly RunRef[] }) {
  const { runs, phase, counts } = useRuns(followed)
  return (
    <p>
      {phase}: {runs.map((run) => `${run.phase} ${run.connection}`).join(', ')}; {counts.done} done
    </p>
  )
}

/** The page as a server writes it, after a loader has read what is in `prefetched`. */
async function renderOnServer(prefetched: readonly RunRef[]) {
  const scripted = scriptRuns({ 'run-0': [doneStep] })
  const { client, queryClient, wrapper: Wrapper } = buildHarness({ fetch: scripted.fetch })
  await Promise.all(prefetched.map((ref) => queryClient.prefetchQuery(runQueryOptions(client, ref))))
  const asked = scripted.requests.length
  const html = renderToString(
    <Wrapper>
      <List refs={refs} />
    </Wrapper>,
  )
  // As it travels: JSON between two processes.
  const state = JSON.parse(JSON.stringify(dehydrate(queryClient))) as DehydratedState
  return { html, state, askedWhileRendering: scripted.requests.length - asked }
}

function hydrate(html: string, state: DehydratedState) {
  const errors: unknown[] = []
  const scripted = scriptRuns({}, [runningStep])
  const { queryClient, wrapper: Wrapper } = buildHarness({
    fetch: scripted.fetch,
    queryClient: new QueryClient(),
  })
  const container = document.createElement('div')
  container.innerHTML = html
  let root: Root | undefined
  act(() => {
    root = hydrateRoot(
      container,
      <Wrapper>
        <HydrationBoundary state={state}>
          <List refs={refs} />
        </HydrationBoundary>
      </Wrapper>,
      { onRecoverableError: (error) => void errors.push(error) },
    )
  })
  return { container, errors, scripted, queryClient, unmount: () => act(() => root?.unmount()) }
}

describe('useRuns: on a server', () => {
  it('renders what a loader has read, and asks nothing', async () => {
    const { html, askedWhileRendering } = await renderOnServer(refs)
    expect(html).toContain(
      '<p>watching<!-- -->: <!-- -->done settled, running live, running live<!-- -->; <!-- -->1<!-- --> done</p>',
    )
    expect(askedWhileRendering).toBe(0)
  })

  it('renders the rest as loading', async () => {
    const { html } = await renderOnServer(refs.slice(0, 1))
    expect(html).toContain('done settled, loading live, loading live')
  })
})

describe('useRuns: in the browser after it', () => {
  it('begins with what the server wrote, asks only for what is missing, and then goes on', async () => {
    const { html, state } = await renderOnServer(refs.slice(0, 2))
    const { container, errors, scripted, unmount } = hydrate(html, state)
    await pass(0)
    expect(errors).toEqual([])
    expect(scripted.requests.map(runIdOf)).toEqual(['run-2'])
    expect(container.textContent).toBe('watching: done settled, running live, running live; 1 done')
    await pass(3_000)
    expect(scripted.requests.map(runIdOf).toSorted()).toEqual(['run-1', 'run-2', 'run-2'])
    unmount()
  })

  it('puts nothing into the cache that does not survive the way', async () => {
    const { html, state } = await renderOnServer(refs)
    const { queryClient, unmount } = hydrate(html, state)
    await pass(0)
    const dehydrated = dehydrate(queryClient)
    expect(structuredClone(dehydrated)).toEqual(dehydrated)
    unmount()
  })
})
