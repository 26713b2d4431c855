import { fileURLToPath } from 'node:url'
import { build, type Rollup } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { weighLoad } from '../../support/weighLoad.ts'

const kiB = 1024
const entry = '/src/app/main.tsx'

/** What a browser loads before it shows a page, and how much of it, gzipped; docs/decisions/0010-what-the-parts-weigh.md. */
const pages = {
  start: { chunks: [entry, '/pages/StartPage.tsx'], scriptKiB: 258, styleKiB: 14 },
  list: { chunks: [entry, '/pages/RunsPage.tsx'], scriptKiB: 236, styleKiB: 12.5 },
  run: { chunks: [entry, '/pages/run/RunPage.tsx'], scriptKiB: 308, styleKiB: 21.5 },
}

const onDemand = [
  'pdfjs-dist',
  '/document/panel/',
  '/papaparse/',
  'read-excel-file',
  'postal-mime',
  '@base-ui/react/menu/',
  '@base-ui/react/drawer/',
  '/labels/de/',
  'storybook',
  '.stories.',
]

describe('the first load of the dashboard', () => {
  let output: Rollup.RollupOutput
  beforeAll(async () => {
    // Vitest's own would bundle what libraries hold for development.
    vi.stubEnv('NODE_ENV', 'production')
    // As the dashboard is built, by the root's own configuration.
    output = (await build({
      configFile: fileURLToPath(new URL('../../../vite.config.ts', import.meta.url)),
      logLevel: 'silent',
      mode: 'production',
      build: { write: false },
    })) as Rollup.RollupOutput
  })
  afterAll(() => vi.unstubAllEnvs())

  it.each(Object.entries(pages))('keeps to its budget on the page %s', (_name, page) => {
    const { scriptBytes, styleBytes } = weighLoad(output, page.chunks)
    expect(scriptBytes / kiB).toBeLessThan(page.scriptKiB)
    expect(styleBytes / kiB).toBeLessThan(page.styleKiB)
  })

  it.each(Object.entries(pages))(
    'leaves for later what the page %s does not show at first',
    (_name, page) => {
      const { modules } = weighLoad(output, page.chunks)
      const unneeded = modules.filter((id) => onDemand.some((part) => id.includes(part)))
      expect(unneeded).toEqual([])
    },
  )
})
