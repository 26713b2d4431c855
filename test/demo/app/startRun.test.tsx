import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createScriptedApi, done, dropped, httpError } from 'cloudsquid-react/testing'
import { describe, expect, it, vi } from 'vitest'
import { pass, renderApp } from './renderApp.tsx'
import { stubBrowser } from './stubBrowser.ts'

stubBrowser()

const pdf = (name: string, size = 100) => new File([new Uint8Array(size)], name, { type: 'application/pdf' })
const fileInput = () => screen.getByLabelText<HTMLInputElement>('Files to extract from')
const list = () => screen.getByRole('navigation', { name: 'Followed runs' })

describe('start a run', () => {
  it('takes a sample to its run, and shows the data when it is done', async () => {
    const { user, address, api } = await renderApp()
    await user.click(screen.getByRole('button', { name: 'Start a run on the sample “invoice.pdf”' }))
    await pass(10)
    const { runId } = api.requests.find((request) => request.endpoint === 'getRun') ?? {}
    expect(address()).toBe(`/runs/demo/table-1/${runId}`)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('invoice.pdf')

    await pass(15_000)
    expect(screen.getAllByText('INV-2026-001').length).toBeGreaterThan(0)
    expect(within(list()).getByRole('link', { name: /Awaiting review/ })).toBeDefined()
    expect(document.title).toMatch(/^Done · .+ · Extraction runs$/)
    expect(api.count('uploadFile')).toBe(1)
    expect(api.count('startRun')).toBe(1)
  })

  it('starts a run for each of several files, and stays where it is', async () => {
    const { user, address, api } = await renderApp()
    await user.upload(
      fileInput(),
      ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf'].map((name) => pdf(name)),
    )
    await pass(50)
    expect(api.count('startRun')).toBe(5)
    expect(address()).toBe('/')
    expect(screen.getByText('5 runs started. They are in the list.')).toBeDefined()
    expect(within(list()).getAllByRole('link')).toHaveLength(5)
  })

  it('uploads at most three documents at once', async () => {
    const api = createScriptedApi()
    const { user } = await renderApp({ api })
    api.fault(httpError(503, { delayMs: 60_000 }), { endpoint: 'uploadFile', times: Infinity })
    await user.upload(
      fileInput(),
      ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf'].map((name) => pdf(name)),
    )
    await pass(50)
    expect(api.count('uploadFile')).toBe(3)
    expect(screen.getAllByText('Waiting for the uploads before it')).toHaveLength(2)
    await pass(60_000)
    expect(api.count('uploadFile')).toBe(5)
  })

  it('checks kind, size and emptiness before anything is sent', async () => {
    const { api } = await renderApp()
    const files = [
      pdf('large.pdf', 1_000_001),
      pdf('empty.pdf', 0),
      new File(['x'], 'page.html', { type: 'text/html' }),
    ]
    await userEvent
      .setup({ applyAccept: false, advanceTimers: (ms) => vi.advanceTimersByTimeAsync(ms) })
      .upload(fileInput(), files)
    await pass(50)
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toContain('3 files were not taken.')
    expect(alert.textContent).toContain('large.pdf: It has 1 MB; the limit is 1 MB.')
    expect(alert.textContent).toContain('empty.pdf: The file is empty')
    expect(alert.textContent).toContain('page.html: This kind of file cannot be read.')
    expect(api.requests).toHaveLength(0)
  })

  it('takes up a failed start again without a second upload', async () => {
    const { user, api, address } = await renderApp()
    api.fault(httpError(500), { endpoint: 'startRun' })
    await user.upload(fileInput(), pdf('bill.pdf'))
    await pass(50)
    expect(screen.getByRole('alert').textContent).toContain(
      'The file is uploaded, but its run did not start. It is not uploaded again.',
    )
    await user.click(screen.getByRole('button', { name: 'Try again with bill.pdf' }))
    await pass(50)
    expect(api.count('uploadFile')).toBe(1)
    expect(api.count('startRun')).toBe(2)
    expect(address()).toMatch(/^\/runs\/demo\/table-1\//)
  })

  it('keeps a file whose upload failed, and sends it when asked to', async () => {
    const { user, api } = await renderApp()
    api.fault(dropped(), { endpoint: 'uploadFile' })
    await user.upload(fileInput(), pdf('bill.pdf'))
    await pass(50)
    expect(screen.getByRole('alert').textContent).toContain('There is no connection to the server.')
    expect(api.count('startRun')).toBe(0)
    await user.click(screen.getByRole('button', { name: 'Try again with bill.pdf' }))
    await pass(50)
    expect(api.count('startRun')).toBe(1)
  })

  it('has the browser ask before a tab with an upload under way is closed, and then no more', async () => {
    const { user, api } = await renderApp()
    const isAsked = () => !fireEvent(window, new Event('beforeunload', { cancelable: true }))
    expect(isAsked()).toBe(false)
    api.fault(httpError(503, { delayMs: 5_000 }), { endpoint: 'uploadFile' })
    await user.upload(fileInput(), pdf('bill.pdf'))
    await pass(50)
    expect(isAsked()).toBe(true)
    await pass(10_000)
    expect(isAsked()).toBe(false)
  })

  it('goes on with uploads while another page is open', async () => {
    const api = createScriptedApi()
    const other = api.addRun([done({ total: 3 })])
    const listed = { ...other, filename: 'other.pdf', addedAtMs: 1, status: 'done' }
    localStorage.setItem('extraction-runs:followed', JSON.stringify({ version: 1, runs: [listed] }))
    const { user, address } = await renderApp({ api })
    api.fault(httpError(500, { delayMs: 5_000 }), { endpoint: 'startRun' })
    await user.upload(fileInput(), pdf('bill.pdf'))
    await pass(50)
    await user.click(within(list()).getByRole('link', { name: /other\.pdf/ }))
    await pass(10_000)
    expect(address()).toContain(other.runId)
    await user.click(screen.getByRole('button', { name: 'Try again with bill.pdf' }))
    await pass(50)
    expect(api.count('uploadFile')).toBe(1)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('bill.pdf')
  })

  it('ends an upload that is cancelled, and starts nothing', async () => {
    const api = createScriptedApi()
    const fetchSlowly: typeof fetch = async (input, init) => {
      await new Promise((resolve) => {
        setTimeout(resolve, 5_000)
      })
      return api.fetch(input, init)
    }
    const { user } = await renderApp({ api: { ...api, fetch: fetchSlowly } })
    await user.upload(fileInput(), pdf('bill.pdf'))
    await pass(50)
    await user.click(screen.getByRole('button', { name: 'Cancel the upload of bill.pdf' }))
    await pass(30_000)
    expect(screen.queryByText('bill.pdf')).toBeNull()
    expect(api.count('startRun')).toBe(0)
  })

  it('starts from a web address, and asks for the kind where the address does not say', async () => {
    const { user, api } = await renderApp()
    await user.type(screen.getByLabelText('Web address'), 'ftp://files.test/bill.pdf')
    await user.click(screen.getByRole('button', { name: 'Start from address' }))
    await pass(10)
    expect(screen.getByRole('alert').textContent).toContain('begins with http:// or https://')

    await user.clear(screen.getByLabelText('Web address'))
    await user.type(screen.getByLabelText('Web address'), 'https://files.test/bill')
    await user.click(screen.getByRole('button', { name: 'Start from address' }))
    await pass(10)
    expect(screen.getByRole('alert').textContent).toContain('Choose the kind of document.')

    api.nextRun([done({ total: 7 })])
    await user.selectOptions(screen.getByLabelText('Kind of document'), 'PDF')
    await user.click(screen.getByRole('button', { name: 'Start from address' }))
    await pass(50)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('bill')
  })

  it('says so when the samples cannot be listed, and takes files all the same', async () => {
    const { user, api } = await renderApp({
      answer: ({ url }) => (url.includes('/samples/') ? new Response('', { status: 500 }) : undefined),
    })
    await pass(50)
    expect(screen.getByText(/samples could not be loaded/)).toBeDefined()
    await user.upload(fileInput(), pdf('bill.pdf'))
    await pass(50)
    expect(api.count('startRun')).toBe(1)
  })
})
