import { onlineManager, QueryErrorResetBoundary } from '@tanstack/react-query'
import { act, cleanup, render, renderHook, screen } from '@testing-library/react'
import { type RunRef, useRun, useSuspenseRun, type UseSuspenseRunResult } from 'cloudsquid-react'
import { Component, type ReactNode, Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { buildHarness, type HarnessOptions } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { testRef } from '../../support/renderRun.tsx'
import { drop, json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => {
  vi.useFakeTimers()
  // React writes what an error boundary catches to the console as well.
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Lets time pass, with renders in between: `act` puts them off to its end. */
async function passSlowly(ms: number): Promise<void> {
  await passInAct(0)
  for (let left = ms; left > 0; left -= 500) await passInAct(Math.min(left, 500))
}

/** Shows the code of what it caught, until the button is pressed. */
class ErrorBoundary extends Component<{ onReset?: () => void; children: ReactNode }> {
  override state: { error?: { code?: string; message: string } } = {}
  static getDerivedStateFromError(error: Error) {
    return { error }
  }
  override render() {
    const { error } = this.state
    const reset = () => {
      this.props.onReset?.()
      this.setState({ error: undefined })
    }
    return error ? <button onClick={reset}>{error.code ?? error.message}</button> : this.props.children
  }
}

const words = ({ phase, connection }: UseSuspenseRunResult) => `${phase} ${connection}`

function Reader({ runRef }: { runRef: RunRef }) {
  return <p>{words(useSuspenseRun(runRef))}</p>
}

interface ScreenOptions extends HarnessOptions {
  refs?: RunRef[]
  /** Whether the button also resets TanStack Query's boundary. */
  isResetting?: boolean
  beside?: ReactNode
}

/** Readers of runs under a fallback and an error boundary. */
function renderScreen(script: Step[] | Parameters<typeof scriptFetch>[0], options: ScreenOptions = {}) {
  const { refs = [testRef], isResetting = true, beside, ...harness } = options
  const scripted = scriptFetch(script)
  const { wrapper: Wrapper, queryClient } = buildHarness({ fetch: scripted.fetch, ...harness })
  const { container } = render(
    <Wrapper>
      {beside}
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <ErrorBoundary {...(isResetting && { onReset: reset })}>
            <Suspense fallback="waiting">
              {refs.map((runRef, index) => (
                <Reader key={index} runRef={runRef} />
              ))}
            </Suspense>
          </ErrorBoundary>
        )}
      </QueryErrorResetBoundary>
    </Wrapper>,
  )
  const press = () => act(async () => screen.getByRole('button').click())
  return { requests: scripted.requests, queryClient, text: () => container.textContent, press }
}

describe('F16: useSuspenseRun waits for the first answer', () => {
  it.each([false, true])('then follows as useRun does; StrictMode: %j', async (isStrict) => {
    const { text, requests } = renderScreen([json({ status: 'pending' }), running, done], { isStrict })
    expect(text()).toBe('waiting')
    await passInAct(0)
    expect(text()).toBe('pending live')
    await passSlowly(2_000)
    expect(text()).toBe('running live')
    await passSlowly(60_000)
    expect([text(), requests.length]).toEqual(['done settled', 3])
  })

  it('waits out failures that pass', async () => {
    const { text, requests } = renderScreen([drop, status(503), running])
    await passSlowly(1_000)
    expect(text()).toBe('waiting')
    await passSlowly(3_500)
    expect([text(), requests.length]).toEqual(['running live', 3])
  })

  it('waits for the network when it is offline, and begins when it is back', async () => {
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    const { text, requests } = renderScreen([running])
    await passSlowly(60_000)
    expect([text(), requests.length]).toEqual(['waiting', 0])
    await act(async () => onlineManager.setOnline(true))
    await passInAct(0)
    expect(text()).toBe('running live')
  })

  it('two components wait for one reading, also of failures', async () => {
    const { text, requests } = renderScreen([drop, running], { refs: [testRef, { ...testRef }] })
    await passInAct(0)
    expect([text(), requests.length]).toEqual(['waiting', 1])
    await passSlowly(1_500)
    expect([text(), requests.length]).toEqual(['running liverunning live', 2])
  })

  it('two runs are read at the same time if each has a place of its own to wait', async () => {
    const scripted = scriptFetch([neverAnswer])
    const { wrapper } = buildHarness({ fetch: scripted.fetch })
    for (const runId of ['run-1', 'run-2'])
      renderHook(() => useSuspenseRun({ ...testRef, runId }), {
        wrapper: ({ children }) => wrapper({ children: <Suspense>{children}</Suspense> }),
      })
    await passInAct(0)
    expect(scripted.requests).toHaveLength(2)
  })

  it('a failure after the first answer is told, and nothing suspends again', async () => {
    const { text } = renderScreen([running, status(503), status(403)])
    await passInAct(0)
    await passSlowly(2_000)
    expect(text()).toBe('running reconnecting')
    await passSlowly(1_500)
    expect(text()).toBe('running stopped')
  })

  it('shows what the cache has at once, and does not wait', async () => {
    const first = renderScreen([running])
    await passInAct(0)
    const again = renderScreen([neverAnswer], { queryClient: first.queryClient })
    expect(again.text()).toBe('running live')
  })

  it('survives a cache that keeps nothing unused', async () => {
    const defaultOptions = { queries: { gcTime: 0 } }
    const { text, requests } = renderScreen([drop, running], { defaultOptions })
    await passSlowly(2_000)
    expect([text(), requests.length]).toEqual(['running live', 2])
  })

  it('goes on when the component that asked leaves', async () => {
    const Other = ({ isThere }: { isThere: boolean }) => (isThere ? <Follower /> : null)
    const Follower = () => <i>{useRun(testRef).phase}</i>
    const scripted = scriptFetch([neverAnswer, running])
    const { wrapper: Wrapper } = buildHarness({ fetch: scripted.fetch })
    const tree = (isThere: boolean) => (
      <Wrapper>
        <Other isThere={isThere} />
        <ErrorBoundary>
          <Suspense fallback="waiting">
            <Reader runRef={testRef} />
          </Suspense>
        </ErrorBoundary>
      </Wrapper>
    )
    const { container, rerender } = render(tree(true))
    await passInAct(0)
    rerender(tree(false))
    await passSlowly(5_000)
    expect(container.textContent).toBe('running live')
  })
})

describe('F16: useSuspenseRun gives what cannot be read to the error boundary', () => {
  it.each([false, true])('at once if asking again cannot help; StrictMode: %j', async (isStrict) => {
    const { text, requests } = renderScreen([status(403), running], { isStrict })
    await passSlowly(120_000)
    expect([text(), requests.length]).toEqual(['RUN-403', 1])
  })

  it('after five tries if it might', async () => {
    const { text, requests } = renderScreen([status(503)])
    await passSlowly(9_000)
    expect(text()).toBe('waiting')
    await passSlowly(120_000)
    expect([text(), requests.length]).toEqual(['RUN-5XX', 5])
  })

  it('also from a cache that keeps nothing unused, without a loop of requests', async () => {
    const { text, requests } = renderScreen([status(403)], { defaultOptions: { queries: { gcTime: 0 } } })
    for (let second = 0; second < 20; second += 1) await passSlowly(1_000)
    expect([text(), requests.length]).toEqual(['RUN-403', 1])
  })

  it('asks again when it is reset, and follows', async () => {
    const { text, requests, press } = renderScreen([status(403), running])
    await passInAct(0)
    await press()
    await passInAct(0)
    expect([text(), requests.length]).toEqual(['running live', 2])
  })

  it('asks once for each reset, however often it fails', async () => {
    const { text, requests, press } = renderScreen([status(403)])
    await passInAct(0)
    for (let tries = 2; tries < 5; tries += 1) {
      await press()
      await passSlowly(60_000)
      expect([text(), requests.length]).toEqual(['RUN-403', tries])
    }
  })

  it('tells the same error again when only the boundary is reset', async () => {
    const { text, requests, press } = renderScreen([status(403), running], { isResetting: false })
    await passInAct(0)
    await press()
    await passInAct(0)
    expect([text(), requests.length]).toEqual(['RUN-403', 1])
  })

  it('a run that cannot be read does not keep another from being shown', async () => {
    const other = { ...testRef, runId: 'run-2' }
    const pick = ({ url }: { url: string }) => (url.endsWith('run-2') ? running : status(403))
    const first = renderScreen(pick)
    const second = renderScreen(pick, { refs: [other] })
    await passInAct(0)
    expect([first.text(), second.text()]).toEqual(['RUN-403', 'running live'])
  })
})
