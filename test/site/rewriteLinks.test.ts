import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toRelativeLinks } from '../../site/placeLlmsTexts.ts'
import { rewriteLinks } from '../../site/rewriteLinks.ts'
import { findSitePages } from '../../site/sitePages.ts'
import { rootFolder } from '../support/sourceProgram.ts'

const pages = findSitePages()

describe('the links of a page', () => {
  it.each([
    ['[the proxy](../proxy.md)', '[the proxy](/guides/proxy)'],
    ['[errors](../../errors/README.md#codes)', '[errors](/errors/#codes)'],
    ['[the same](../../errors)', '[the same](/errors/)'],
    ['[parts](../../../packages/ui/README.md)', '[parts](/packages/ui)'],
    [
      '[the lock](../../../package.json)',
      '[the lock](https://github.com/cloudsquid/cloudsquid-react/blob/main/package.json)',
    ],
    [
      '[an example](../../../examples/jest)',
      '[an example](https://github.com/cloudsquid/cloudsquid-react/tree/main/examples/jest)',
    ],
    [
      '[elsewhere](https://cloudsquid.io) [here](#below)',
      '[elsewhere](https://cloudsquid.io) [here](#below)',
    ],
    ['`[code](../nowhere.md)`', '`[code](../nowhere.md)`'],
    ['```md\n[code](../nowhere.md)\n```', '```md\n[code](../nowhere.md)\n```'],
  ])('%s', (text, expected) => {
    expect(rewriteLinks(text, 'docs/guides/hosts/servers.md', pages)).toBe(expected)
  })

  it('that leads to nothing says where it stands', () => {
    expect(() => rewriteLinks('[gone](gone.md)', 'docs/guides/proxy.md', pages)).toThrow(
      'docs/guides/proxy.md links to gone.md, and there is no docs/guides/gone.md. Correct the link.',
    )
  })
})

it.each([...pages.keys()])('%s links to what is there', (source) => {
  expect(() => rewriteLinks(readFileSync(join(rootFolder, source), 'utf8'), source, pages)).not.toThrow()
})

describe('the links of what is written for machines', () => {
  it.each([
    ['/some/where/', '- [Checks](/some/where/guides/checks.md)', '- [Checks](guides/checks.md)'],
    ['/', 'url: /guides/checks.md', 'url: guides/checks.md'],
    ['/', "url: '/guides/checks.md'", "url: 'guides/checks.md'"],
    [
      '/some/where/',
      '[elsewhere](https://cloudsquid.io/some/where/)',
      '[elsewhere](https://cloudsquid.io/some/where/)',
    ],
    ['/', '[elsewhere](//cloudsquid.io/a)', '[elsewhere](//cloudsquid.io/a)'],
    ['/some/where/', '`GET /some/where/run`', '`GET /some/where/run`'],
  ])('below %s: %s', (base, text, expected) => {
    expect(toRelativeLinks(text, base)).toBe(expected)
  })
})
