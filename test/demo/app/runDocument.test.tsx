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

  it('is hidden until it is wished for, and then remembered on the device', async () => {
    const { user } = await renderRun()
    expect(screen.queryByRole('region', { name: 'Document' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Show document' }))
    await loaded()
    expect(within(panel()).getByText(/4 of 5 values stand in the document/)).toBeDefined()
    expect(JSON.parse(localStorage.getItem('extraction-runs:document-pane') ?? '')).toMatchObject({
      isShown: true,
    })
    await user.click(within(panel()).getByRole('button', { name: 'Close the document' }))
    expect(screen.queryByRole('region', { name: 'Document' })).toBeNull()
    expect(localStorage.getItem('extraction-runs:document-pane')).toContain('"isShown":false')
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
    expect(localStorage.getItem('extraction-runs:document-pane') ?? '').not.toContain('true')
  })

  it.each(['/no/such/field', 'nonsense', '/constructor'])('takes the field %s for none', async (field) => {
    await renderRun({ search: address(field) })
    await loaded()
    expect(screen.queryByText('Not found in the document')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Do not show it any more' })).toBeNull()
  })

  it('is toggled by its key', async () => {
    const { user } = await renderRun()
    await user.keyboard('d')
    await loaded()
    expect(panel()).toBeDefined()
    await user.keyboard('d')
    await pass(0)
    expect(screen.queryByRole('region', { name: 'Document' })).toBeNull()
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
    await user.click(screen.getByRole('button', { name: 'Show document' }))
    await loaded()
    isBroken = false
    await user.click(within(panel()).getByRole('button', { name }))
    await loaded()
    expect(within(panel()).getByText(/values stand in the document/)).toBeDefined()
  })
})

describe('the document of a run, where there is no room beside its data', () => {
  stubBrowser({ widthEm: 30 })

  it('stands over the data, and Escape closes it', async () => {
    const { user } = await renderRun()
    await user.click(screen.getByRole('button', { name: 'Show Total in the document' }))
    // It is loaded when it is wished for, by no clock that a test could move; `waitFor` moves the faked one along.
    const patience = { timeout: 60_000 }
    const dialog = await vi.waitFor(() => screen.getByRole('dialog', { name: 'Document' }), patience)
    expect(await vi.waitFor(() => within(dialog).getByText('Found once'), patience)).toBeDefined()
    await user.keyboard('{Escape}')
    await pass(1_000)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(localStorage.getItem('extraction-runs:document-pane') ?? '').not.toContain('true')
  })
})
