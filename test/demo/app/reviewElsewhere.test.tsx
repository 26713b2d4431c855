import { screen } from '@testing-library/react'
import type { Review } from 'cloudsquid-react'
import { approved, createScriptedApi, done } from 'cloudsquid-react/testing'
import { expect, it } from 'vitest'
import { pass, renderApp } from './renderApp.tsx'
import { runPath } from './runPath.ts'
import { stubBrowser } from './stubBrowser.ts'

stubBrowser()

it('shows on an open page what somebody else decided, as soon as the list says so, and asks once for it', async () => {
  const api = createScriptedApi()
  const ref = api.addRun([done({ total: 12 })])
  let theirs: Review = approved('Mo Adams')
  let isDecided = false
  const at = '2026-11-02T10:00:00.000Z'
  const listed = () => ({
    run_id: ref.runId,
    row_id: 'row-1',
    status: 'done',
    created_at: at,
    updated_at: isDecided ? '2026-11-02T10:05:00.000Z' : at,
    data: { total: 12 },
    correction_count: 0,
    review: isDecided ? theirs : undefined,
  })
  await renderApp({
    api,
    path: runPath(ref),
    dashboard: { projectName: ref.projectName, tableId: ref.tableId },
    answer: ({ url }) =>
      new URL(url).pathname.endsWith('/runs')
        ? Response.json({ runs: [listed()], next_cursor: null, as_of: at })
        : undefined,
  })
  await pass(1_000)
  expect(screen.getByRole('button', { name: /^Approve/ })).toBeDefined()
  const asked = api.requests.length

  api.review(ref.runId, theirs)
  isDecided = true
  await pass(6_000)
  expect(screen.getByText(/by Mo Adams/)).toBeDefined()
  await pass(20_000)
  expect(api.requests.length - asked).toBe(1)

  // The same decision once more, for another reason.
  theirs = { ...approved('Kim Lee'), review_date: '2026-11-02T10:10:00.000Z' }
  api.review(ref.runId, theirs)
  await pass(6_000)
  expect(screen.getByText(/by Kim Lee/)).toBeDefined()
  await pass(20_000)
  expect(api.requests.length - asked).toBe(2)
})
