import { screen, within } from '@testing-library/react'
import { createScriptedApi, done } from 'cloudsquid-react/testing'
import { describe, expect, it, vi } from 'vitest'
import { pass, renderApp } from './renderApp.tsx'
import { runPath } from './runPath.ts'
import { stubBrowser } from './stubBrowser.ts'

const data = { invoice_number: 'INV-7', total: 12, order: 'PO-1', lines: [{ name: 'Ink', price: 8 }] }
const file = () =>
  new Response('Invoice INV-7\nInk 8.00\nTotal 12.00\nPlease quote INV-7.', {
    headers: { 'content-disposition': 'inline; filename="invoice.txt"' },
  })

interface RunDocumentOptions {
  search?: string
  answer?: () => Response | Promise<Response>
  canPreview?: boolean
}

async function renderRun({ search = '', answer = file, canPreview = true }: RunDocumentOptions = {}) {
  const api = createScriptedApi()
  const ref = api.addRun([done(data)])
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  const app = await renderApp({
    api,
    path: runPath(ref) + search,
    dashboard: { canPreview },
    answer: ({ url }) => (url.endsWith('/file') ? answer() : undefined),
  })
  await pass(1_000)
  return { ...app, ref }
}

/** The panel and what reads documents are loaded when they are asked for. */
async function loaded(): Promise<void> {
  // What stands around the document comes first, and asks for what is in it: a sheet, the panel, the view, its reader.
  for (let part = 0; part < 5; part += 1) {
    await vi.dynamicImportSettled()
    for (let turn = 0; turn < 10; turn += 1) await pass(1)
    // React leaves what stands in place of a part for 300 ms, so that parts that come together are shown together.
    await pass(300)
  }
}

const panel = () => screen.getByRole('region', { name: 'Document' })
const address = (field: string) => `?field=${encodeURIComponent(field)}`

describe('the document of a run, beside its data', () => {
  stubBrowser()

  it('is there from the start, and hidden once it is wished away, also on the next run', async () => {
    const { user } = await renderRun()
    await loaded()
    expect(within(panel()).getByText(/4 of 5 values stand in the document/)).toBeDefined()
    await user.click(within(panel()).getByRole('button', { name: 'Close the document' }))
    expect(screen.queryByRole('region', { name: 'Document' })).toBeNull()
    expect(localStorage.getItem('extraction-runs:document-beside')).toContain('"isShown":false')
    await user.click(screen.getByRole('button', { name: 'Show document' }))
    await loaded()
    expect(panel()).toBeDefined()
    expect(localStorage.getItem('extraction-runs:document-beside')).toContain('"isShown":true')
  })

  it('says that an address asks for a field that the data lacks', async () => {
    const { user } = await renderRun({ search: address('/invoice_no') })
    await loaded()
    expect(within(panel()).getByText('The data has no such field.')).toBeDefined()
    expect(within(panel()).getByText(/asks for \/invoice_no\./)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Show Invoice number in the document' }))
    await loaded()
    expect(within(panel()).queryByText('The data has no such field.')).toBeNull()
  })

  it('opens with the field that is chosen, and has it in the address', async () => {
    const { user, address: current, ref } = await renderRun()
    await user.click(screen.getByRole('button', { name: 'Show Invoice number in the document' }))
    await loaded()
    expect(within(panel()).getByText('1 of 2')).toBeDefined()
    expect(current()).toBe(`${runPath(ref)}${address('/invoice_number')}`)
    await user.click(screen.getByRole('tab', { name: 'Table' }))
    await pass(0)
    expect(current()).toContain('field=')
    expect(current()).toContain('view=table')
  })

  it('shows a value that is clicked on, of a field and of a cell', async () => {
    const { user } = await renderRun()
    await user.click(screen.getByText('PO-1'))
    await loaded()
    expect(within(panel()).getByText('Not found in the document')).toBeDefined()
    await user.click(screen.getByText('8'))
    await loaded()
    expect(within(panel()).getByText('Lines › 1 › Price')).toBeDefined()
    expect(within(panel()).getByText('Found once')).toBeDefined()
  })

  it('is opened by an address with a field in it, and forgets it when it is closed', async () => {
    const { user, address: current, ref } = await renderRun({ search: address('/lines/0/name') })
    await loaded()
    expect(within(panel()).getByText('Found once')).toBeDefined()
    await user.click(within(panel()).getByRole('button', { name: 'Close the document' }))
    await pass(0)
    expect(current()).toBe(runPath(ref))
    expect(screen.queryByRole('region', { name: 'Document' })).toBeNull()
  })

  it.each(['/no/such/field', 'nonsense', '/constructor'])('takes the field %s for none', async (field) => {
    await renderRun({ search: address(field) })
    await loaded()
    expect(screen.queryByText('Not found in the document')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Do not show it any more' })).toBeNull()
  })

  it('is toggled by its key', async () => {
    const { user } = await renderRun()
    await loaded()
    await user.keyboard('d')
    await pass(0)
    expect(screen.queryByRole('region', { name: 'Document' })).toBeNull()
    await user.keyboard('d')
    await loaded()
    expect(panel()).toBeDefined()
  })

  it('says plainly where no document is given back, and offers no way to it', async () => {
    const { user } = await renderRun({ canPreview: false })
    expect(screen.queryByRole('button', { name: /in the document$/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Show document' }))
    await loaded()
    expect(within(panel()).getByText('There is no preview here.')).toBeDefined()
  })

  it.each([
    [403, 'Get a new link'],
    [410, 'Get a new link'],
    [404, 'Try again'],
    [500, 'Try again'],
  ])('offers another try after HTTP %i, and shows what it brings', async (status, name) => {
    let isBroken = true
    const answer = () => (isBroken ? new Response('', { status }) : file())
    const { user } = await renderRun({ answer })
    await loaded()
    isBroken = false
    await user.click(within(panel()).getByRole('button', { name }))
    await loaded()
    expect(within(panel()).getByText(/values stand in the document/)).toBeDefined()
  })
})

describe('the document of a run, where there is no room beside its data', () => {
  stubBrowser({ widthEm: 30 })

  const data = () => screen.getByRole('tab', { name: 'Data' })
  const document = () => screen.getByRole('tab', { name: 'Document' })

  it('swaps with the data by tabs, and by its key, and neither is lost', async () => {
    const { user } = await renderRun()
    expect(data().getAttribute('aria-selected')).toBe('true')
    await user.type(screen.getByRole('textbox', { name: 'Search in the data' }), 'total')
    await user.click(document())
    await loaded()
    expect(screen.getByText(/values stand in the document/)).toBeDefined()
    expect(screen.queryByRole('textbox', { name: 'Search in the data' })).toBeNull()
    // Nobody wants to begin there, on the next run.
    expect(localStorage.getItem('extraction-runs:document-beside')).toBeNull()
    document().focus()
    await user.keyboard('d')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Search in the data' }).value).toBe('total')
  })

  it('comes in the place of the data for the place of a value', async () => {
    const { user } = await renderRun()
    await user.click(screen.getByRole('button', { name: 'Show Total in the document' }))
    await loaded()
    expect(document().getAttribute('aria-selected')).toBe('true')
    expect(screen.getByText('Found once')).toBeDefined()
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
