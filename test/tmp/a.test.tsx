import { act, cleanup, render, renderHook } from '@testing-library/react'
import { useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { buildHarness } from '../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../support/renderRun.tsx'
import { drop, json, neverAnswer, scriptFetch } from '../support/scriptFetch.ts'
const running = json({ status: 'running', reasoning: 'page 1', data: { lines: [{ a: 1 }] } })
const done = json({ status: 'done', data: {} })
beforeEach(() => void vi.useFakeTimers())
afterEach(() => { cleanup(); vi.useRealTimers() })
it('a', async () => {
  const scripted = scriptFetch([json({ status: 'pending' }), running, running, drop, drop, running, done])
  const { wrapper: W, queryClient } = buildHarness({ fetch: scripted.fetch })
  const S = () => { const { phase, connection } = useRun(testRef); console.log('render', phase, connection); return <p>{phase} {connection}</p> }
  const { container } = render(<W><S /></W>)
  for (let i = 0; i < 40; i++) { await pass(1000); if (i%3==0) console.log(i, scripted.requests.length, container.textContent) }
})
