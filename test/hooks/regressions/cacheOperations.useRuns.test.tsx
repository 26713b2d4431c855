import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass } from '../../support/renderRun.tsx'
import { doneStep, renderRuns, runningStep } from '../../support/renderRuns.tsx'
import { scriptFetch } from '../../support/scriptFetch.ts'
import { cacheOperations } from './cacheOperations.ts'
import { expectDone, expectStops, moments, type Mount } from './playOperation.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const mount: Mount = (step) => {
  const scripted = scriptFetch(step)
  const { queryClient, run, now, requests } = renderRuns({ 'run-0': [] }, { scripted })
  return {
    ...scripted,
    queryClient,
    requests,
    now: () => ({ ...run('run-0'), stop: () => now().stop(), resume: () => now().resume() }),
  }
}

describe.each(moments)('F19: useRuns, at the moment of a %s', (moment) => {
  it.each(cacheOperations)('comes to its end after %s', async (_, operation) => {
    await expectDone(mount, { moment, operation })
  })

  it.each(cacheOperations)('is silenced by stop() after %s', async (_, operation) => {
    await expectStops(mount, { moment, operation })
  })
})

describe('F19: a cache that is emptied under a list', () => {
  it('is filled again at once, run by run, and a final one is read once more', async () => {
    const { queryClient, asked, phases } = renderRuns({ a: [runningStep], b: [doneStep], c: [runningStep] })
    await pass(500)
    queryClient.clear()
    await pass(0)
    expect([phases(), asked().slice(3).toSorted()]).toEqual([
      ['running', 'done', 'running'],
      ['a', 'b', 'c'],
    ])
    await pass(2_500)
    expect(asked().slice(6).toSorted()).toEqual(['a', 'c'])
  })

  it('takes one of them away, and the others go on at their pace', async () => {
    const { queryClient, asked } = renderRuns(
      { a: [runningStep], b: [runningStep] },
      { runs: { intervalMs: 4_000 } },
    )
    await pass(1_000)
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey.includes('a') })
    await pass(0)
    expect(asked()).toEqual(['a', 'b', 'a'])
    await pass(3_500)
    expect(asked().slice(3)).toEqual(['b'])
    await pass(1_000)
    expect(asked().slice(4)).toEqual(['a'])
  })
})
