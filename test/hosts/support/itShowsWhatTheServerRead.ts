import { expect, it } from 'vitest'
import type { Host } from './describeHost.ts'

/** For hosts that read on the server: a run that is over comes with the page, and the browser asks for nothing more. */
export function itShowsWhatTheServerRead(host: () => Host, paths: readonly string[]): void {
  it.each(paths)('%s: what the server has read is in the page, and not asked for again', async (path) => {
    const runId = host().browser.page.url().split('/').at(-1)
    const { html, asked, problems } = await host().visit(`/${path}/${runId}`)
    expect(html).toMatch(/Invoice (<!-- -->)?INV-\d+/)
    expect(asked).toEqual([])
    expect(problems).toEqual([])
  })
}
