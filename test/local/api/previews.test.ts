import type * as fs from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { documents, textDocument, upload } from '../support/createCaller.ts'
import { openDashboard } from '../../demo/server/support/openDashboard.ts'
import { openLocal, testKey } from '../support/openLocal.ts'

const open = vi.hoisted(() => ({ handles: 0, most: 0, opened: 0 }))

// Counts what is open, as no platform but Linux tells it.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>()
  return {
    ...real,
    open: async (...call: Parameters<typeof real.open>) => {
      const handle = await real.open(...call)
      open.handles += 1
      open.opened += 1
      const close = handle.close.bind(handle)
      handle.close = async () => {
        open.handles -= 1
        await close()
      }
      return handle
    },
  }
})

const text = 'Invoice number: 2031-77\n'.repeat(90_000)

async function openPreview() {
  const { api, call } = openDashboard()
  const rowId = await upload(call, textDocument(text))
  const ask = (method: string, signal?: AbortSignal) =>
    api.fetch(
      new Request(`http://127.0.0.1:5173/api${documents}/rows/${rowId}/file`, {
        method,
        ...(signal && { signal }),
      }),
    )
  return { ask, call, rowId }
}

/** The proxy of the dashboard takes no HEAD; the local Cloudsquid does. */
async function openLocalPreview() {
  const { cloudsquid, call } = openLocal()
  const rowId = await upload(call, textDocument(text))
  return (method: string) =>
    cloudsquid.fetch(
      new Request(`http://local.test/api${documents}/rows/${rowId}/file`, {
        method,
        headers: { 'x-api-key': testKey },
      }),
    )
}

describe('dashboard API: previews', () => {
  it('leave no file open when nobody reads them to the end', async () => {
    const { ask } = await openPreview()
    const askLocal = await openLocalPreview()
    open.opened = 0
    const never = await ask('GET')
    const head = await askLocal('HEAD')
    const begun = await ask('GET')
    const reader = begun.body?.getReader()
    expect((await reader?.read())?.value?.byteLength).toBeGreaterThan(0)
    const gone = new AbortController()
    const broken = await ask('GET', gone.signal)
    gone.abort()
    await vi.waitFor(() => expect(open.handles).toBe(0))
    expect(open.opened).toBeGreaterThan(0)
    expect([never, head, broken].map(({ status }) => status)).toEqual([200, 200, 200])
    expect(head.headers.get('content-length')).toBe(String(text.length))
  })

  it('come whole, piece by piece', async () => {
    const { ask } = await openPreview()
    expect(await (await ask('GET')).text()).toBe(text)
  })

  it('carry a name that reads as what it is', async () => {
    const { call } = await openPreview()
    const rowId = await upload(call, { ...textDocument('a'), filename: 'invoice\u202Efdp.txt' })
    const { headers } = await call('GET', `${documents}/rows/${rowId}/file`)
    expect(headers.get('content-disposition')).toBe(
      `inline; filename="invoicefdp.txt"; filename*=UTF-8''invoicefdp.txt`,
    )
    const refused = await call('POST', `${documents}/files`, { ...textDocument('a'), filename: '\u202E' })
    expect(refused).toMatchObject({
      status: 400,
      body: { errorMessage: expect.stringMatching(/must not be empty/) },
    })
  })
})
