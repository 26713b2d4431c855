import { expect, it } from 'vitest'
import { buildInvoice } from './support/buildInvoice.ts'
import { describeHost } from './support/describeHost.ts'

describeHost('express', {}, (host) => {
  it('leaves JSON to the routes of the app', async () => {
    const response = await fetch(`${host().url}/echo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    })
    expect(await response.json()).toEqual({ a: 1 })
  })

  it('reads a document behind express.json() too', async () => {
    const { url } = await host().start(['node', 'serverBehindJson.js'])
    expect(await host().readDocument(url, buildInvoice())).toEqual([])
  })
})
