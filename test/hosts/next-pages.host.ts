import { expect, it } from 'vitest'
import { describeHost } from './support/describeHost.ts'
import { itShowsWhatTheServerRead } from './support/itShowsWhatTheServerRead.ts'

describeHost('next-pages', {}, (host) => {
  itShowsWhatTheServerRead(host, ['runs'])

  // Only there Next looks whether props are JSON, and answers with 500 where one is `undefined`.
  it('does so in development', async () => {
    const { pathname } = new URL(host().browser.page.url())
    const { url } = await host().start(['npm', 'run', 'dev'])
    const response = await fetch(url + pathname)
    expect(response.status).toBe(200)
    expect(await response.text()).toMatch(/Invoice (<!-- -->)?INV-\d+/)
  })
})
