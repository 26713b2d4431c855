import { screen, within } from '@testing-library/react'
import { approved, createScriptedApi, done, httpError } from 'cloudsquid-react/testing'
import { describe, expect, it } from 'vitest'
import { loaded, pass, renderApp } from './renderApp.tsx'
import { runPath } from './runPath.ts'
import { stubBrowser } from './stubBrowser.ts'

stubBrowser()

const article = () => within(screen.getByRole('article'))
const storedDrafts = () =>
  Object.entries(localStorage).flatMap(([key, text]) =>
    key.startsWith('extraction-runs:draft:') ? [String(text)] : [],
  )

async function renderDoneRun(options: Parameters<typeof renderApp>[0] = {}) {
  const api = createScriptedApi()
  const ref = api.addRun([done({ total: 12 })])
  const app = await renderApp({ api, path: runPath(ref), ...options })
  await pass(1_000)
  return { ...app, ref }
}

/** Approves with a comment, by somebody who was not asked before, and sends it at once. */
async function approve(user: Awaited<ReturnType<typeof renderApp>>['user'], comment: string) {
  await user.type(screen.getByRole('textbox', { name: 'Comment' }), comment)
  await user.click(screen.getByRole('button', { name: /^Approve/ }))
  await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Dana Fischer')
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  await user.click(screen.getByRole('button', { name: /^Send now/ }))
  await pass(1_000)
}

describe('the page of a run', () => {
  it('keeps the view in the address, and goes back to the run before in one step', async () => {
    const api = createScriptedApi()
    const [first, second] = [api.addRun([done({ total: 1 })]), api.addRun([done({ total: 2 })])]
    const listed = { ...second, filename: 'second.pdf', addedAtMs: 1, status: 'done' }
    localStorage.setItem('extraction-runs:followed', JSON.stringify({ version: 1, runs: [listed] }))
    const { user, address, back } = await renderApp({ api, path: runPath(first) })
    await pass(1_000)
    await user.click(screen.getByRole('link', { name: /second\.pdf/ }))
    await pass(1_000)
    await user.click(screen.getByRole('tab', { name: 'Table' }))
    await user.click(screen.getByRole('tab', { name: 'JSON' }))
    await pass(0)
    expect(address()).toBe(`${runPath(second)}?view=json`)
    back()
    await pass(1_000)
    expect(address()).toBe(runPath(first))
  })

  it('says that another run has the same number of the same issuer, also where both are spelled in another way', async () => {
    const api = createScriptedApi()
    const ref = api.addRun([done({ vendor: 'Globex GmbH', invoice_number: 'RE-1001' })])
    const summary = { issuer: 'GLOBEX GmbH', number: 're 1001', findings: 0 }
    const other = { ...ref, runId: 'other', addedAtMs: 1, status: 'done', summary }
    const stranger = { ...other, runId: 'stranger', summary: { ...summary, issuer: 'Initech' } }
    const runs = [other, stranger]
    localStorage.setItem('extraction-runs:followed', JSON.stringify({ version: 1, runs }))
    await renderApp({ api, path: runPath(ref) })
    await loaded()
    expect(article().getByText(/^RE-1001 of this issuer is in 1 other run/)).toBeDefined()
  })

  it('names a run that was started elsewhere by its file, where the file is served back', async () => {
    const headers = { 'content-disposition': `inline; filename="B_ro.pdf"; filename*=UTF-8''B%C3%BCro.pdf` }
    await renderDoneRun({
      answer: ({ url }) => (url.endsWith('/file') ? new Response('%PDF', { headers }) : undefined),
    })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Büro.pdf')
    expect(screen.getByRole('link', { name: /Büro\.pdf.*Awaiting review/ })).toBeDefined()
  })

  it.each([
    ['?view=table', 'Table'],
    ['?view=nonsense', 'Fields'],
    ['', 'Fields'],
  ])('opens "%s" with the view %s', async (search, name) => {
    const api = createScriptedApi()
    const ref = api.addRun([done({ total: 12 })])
    await renderApp({ api, path: runPath(ref) + search })
    await pass(1_000)
    expect(screen.getByRole('tab', { name }).getAttribute('aria-selected')).toBe('true')
  })

  it('stores a review, remembers the reviewer and forgets the draft', async () => {
    const { user, server } = await renderDoneRun()
    await approve(user, 'All lines check out.')
    expect(server.reviews).toEqual([
      {
        approved: true,
        comment: 'All lines check out.',
        reviewed_by: 'Dana Fischer',
        expected_review_date: null,
      },
    ])
    expect(article().getAllByText('Approved').length).toBeGreaterThan(0)
    expect(localStorage.getItem('extraction-runs:reviewer')).toBe('"Dana Fischer"')
    expect(storedDrafts()).toEqual([])
    expect(screen.getByRole('link', { name: /Approved/ })).toBeDefined()
  })

  it('keeps the comment when the review was not saved, and saves it on the next try', async () => {
    let isBroken = true
    const { user, server } = await renderDoneRun({
      answer: ({ method }) => (method === 'PUT' && isBroken ? Response.error() : undefined),
    })
    await approve(user, 'Looks right.')
    expect(screen.getByText('The review was not saved.')).toBeDefined()
    isBroken = false
    await user.click(
      within(screen.getByRole('region', { name: 'Review' })).getByRole('button', { name: 'Try again' }),
    )
    await pass(1_000)
    expect(server.reviews).toHaveLength(1)
  })

  it('says who decided meanwhile, and keeps the draft', async () => {
    const theirs = approved('Mo Adams')
    const { user } = await renderDoneRun({
      answer: ({ method }) =>
        method === 'PUT'
          ? Response.json({ errorMessage: 'Changed meanwhile.', review: theirs }, { status: 409 })
          : undefined,
    })
    await approve(user, 'Looks right.')
    expect(screen.getByText(/Mo Adams approved this/)).toBeDefined()
    expect(storedDrafts().join('')).toContain('Looks right.')
  })

  it('brings a draft back after a reload', async () => {
    const api = createScriptedApi()
    const ref = api.addRun([done({ total: 12 })])
    const key = `demo/${ref.tableId}/${ref.runId}`
    const drafts = [{ key, draft: { decision: 'reject', comment: 'The total is' } }]
    localStorage.setItem('extraction-runs:review-drafts', JSON.stringify({ version: 1, drafts }))
    localStorage.setItem('extraction-runs:reviewer', '"Dana Fischer"')
    await renderApp({ api, path: runPath(ref) })
    await pass(1_000)
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comment' }).value).toBe('The total is')
    expect(screen.getByText('as Dana Fischer')).toBeDefined()
    expect(screen.getByText('Draft kept').textContent).toBe('Draft kept on this device')
  })

  it('says of a run that is gone that the draft is kept, and what was written', async () => {
    const ref = { projectName: 'demo', tableId: 't', runId: 'gone' }
    const drafts = [{ key: 'demo/t/gone', draft: { decision: 'reject', comment: 'The total is' } }]
    localStorage.setItem('extraction-runs:review-drafts', JSON.stringify({ version: 1, drafts }))
    await renderApp({ api: createScriptedApi(), path: runPath(ref) })
    for (let second = 0; second < 60; second += 10) await pass(10_000)
    expect(screen.getByText('No run with this id.')).toBeDefined()
    expect(screen.getByText('Draft kept on this device')).toBeDefined()
    expect(screen.getByText('The total is')).toBeDefined()
  })

  it('has no form where reviews cannot be stored, and finds one that came meanwhile', async () => {
    const { user, api, ref } = await renderDoneRun({
      dashboard: { canReview: false, upstream: 'cloudsquid' },
    })
    expect(screen.queryByRole('button', { name: /^Approve/ })).toBeNull()
    api.review(ref.runId, approved('Mo Adams'))
    const review = within(screen.getByRole('region', { name: 'Review' }))
    await user.click(review.getByRole('button', { name: 'Check again' }))
    await pass(1_000)
    expect(review.getByText(/Mo Adams/)).toBeDefined()
    expect(screen.getByRole('status').textContent).not.toContain('Still awaiting review.')
  })

  it('leads to the uploaded file where it is served back, and nowhere else', async () => {
    const { user } = await renderApp()
    await user.click(screen.getByRole('button', { name: /sample “invoice/ }))
    await pass(15_000)
    const link = article().getByRole<HTMLAnchorElement>('link', { name: /Open invoice\.pdf/ })
    expect(link.getAttribute('href')).toMatch(/^\/api\/projects\/demo\/tables\/table-1\/rows\/[^/]+\/file$/)
  })

  it('says so when there is no such run, and finds it when asked again', async () => {
    const api = createScriptedApi()
    const { user } = await renderApp({ api, path: '/runs/demo/table-1/no-such-run' })
    await pass(30_000)
    expect(article().getByText('No run with this id.')).toBeDefined()
    const asked = api.requests.length
    await pass(60_000)
    expect(api.requests).toHaveLength(asked)

    api.script('no-such-run', [done({ total: 12 })])
    await user.click(article().getByRole('button', { name: 'Try again' }))
    await pass(1_000)
    expect(article().getByText('12')).toBeDefined()
  })

  it('says so when the address cannot be one of a run', async () => {
    const { api } = await renderApp({ path: '/runs/demo/%2E%2E/run-1' })
    await pass(1_000)
    expect(article().getByText('This address is no run.')).toBeDefined()
    expect(api.requests).toHaveLength(0)
  })

  it('says who is refused', async () => {
    const api = createScriptedApi()
    const ref = api.addRun([httpError(403)])
    await renderApp({ api, path: runPath(ref) })
    await pass(1_000)
    expect(article().getByText('You cannot see this run.')).toBeDefined()
  })

  it('stops asking everywhere when watching is stopped', async () => {
    const api = createScriptedApi()
    const ref = api.addRun(['running'])
    const { user } = await renderApp({ api, path: runPath(ref) })
    await pass(5_000)
    await user.click(screen.getByRole('button', { name: 'Stop watching' }))
    await pass(1_000)
    const asked = api.requests.length
    await pass(120_000)
    expect(api.requests).toHaveLength(asked)
  })

  it('announces each change once', async () => {
    const { user } = await renderApp()
    const heard: string[] = []
    for (const region of screen.getAllByRole('status'))
      new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, { childList: true })
    await user.click(screen.getByRole('button', { name: /sample “invoice/ }))
    for (let second = 0; second < 30; second += 1) await pass(1_000)
    expect(heard.filter((text) => text.startsWith('Run finished.'))).toHaveLength(1)
    expect(heard.length).toBeLessThanOrEqual(2)
  })
})
