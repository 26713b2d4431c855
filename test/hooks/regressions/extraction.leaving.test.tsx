import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { passInAct, renderExtraction } from '../../support/renderExtraction.tsx'
import { held, json } from '../../support/scriptFetch.ts'

const source = new File(['hello'], 'a.txt', { type: 'text/plain' })
const started = json({ run_id: 'run-1' })
const running = json({ status: 'running' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** How a refresh ends, as far as it has. */
function outcomeOf(refreshed: Promise<{ status: string }>): string[] {
  const outcome: string[] = []
  refreshed.then(
    ({ status }) => outcome.push(status),
    ({ code }: { code: string }) => outcome.push(code),
  )
  return outcome
}

describe('useExtraction: a refresh always comes to an end', () => {
  it('of a run that starts after the component has left', async () => {
    const run = held(started)
    const script = { files: [json({ row_id: 'row-1' })], run: [run.step], poll: [running] }
    const { now, unmount } = renderExtraction(script)
    act(() => void now().extract(source))
    await passInAct(0)
    unmount()
    run.release()
    await passInAct(0)
    const outcome = outcomeOf(now().refresh())
    await passInAct(0)
    expect(outcome).toEqual(['RUN-STOPPED'])
  })

  it('of a run that the component leaves before it has followed it', async () => {
    const { now, unmount } = renderExtraction({ poll: [running] })
    let outcome: string[] = []
    act(() => {
      void now().resume({ runId: 'run-1' })
      outcome = outcomeOf(now().refresh())
      unmount()
    })
    await passInAct(0)
    expect(outcome).toEqual(['RUN-STOPPED'])
  })

  it('of a run that is forgotten in the same go', async () => {
    const { now } = renderExtraction({ poll: [running] })
    let outcome: string[] = []
    act(() => {
      void now().resume({ runId: 'run-1' })
      outcome = outcomeOf(now().refresh())
      now().reset()
    })
    await passInAct(0)
    expect(outcome).toEqual(['RUN-INPUT'])
  })

  it('StrictMode: in an effect that runs twice, both get the run', async () => {
    const outcomes: string[][] = []
    renderExtraction(
      { poll: [running] },
      {},
      {
        isStrict: true,
        onMount({ resume, refresh }) {
          void resume({ runId: 'run-1' })
          outcomes.push(outcomeOf(refresh()))
        },
      },
    )
    await passInAct(0)
    expect(outcomes).toEqual([['running'], ['running']])
  })
})
