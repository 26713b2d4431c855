import { expect, it } from 'vitest'
import { describeHost } from './support/describeHost.ts'

describeHost('fastify', {}, (host) => {
  it('leaves JSON to the routes of the app', async () => {
    const response = await fetch(`${host().url}/echo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    })
    expect(await response.json()).toEqual({ a: 1 })
  })
})
