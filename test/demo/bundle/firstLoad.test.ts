import { fileURLToPath } from 'node:url'
import { build, type Rollup } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { weighLoad } from '../../support/weighLoad.ts'
import { serveBuilt } from '../support/serveBuilt.ts'

const kiB = 1024
const entry = '/src/app/main.tsx'

/** What a browser loads before it shows a page, and how much of it, gzipped; docs/decisions/0010-what-the-parts-weigh.md. */
const pages = {
  start: { chunks: [entry, '/pages/StartPage.tsx'], scriptKiB: 203, styleKiB: 11.5 },
  list: { chunks: [entry, '/pages/RunsPage.tsx'], scriptKiB: 220.5, styleKiB: 12 },
  run: { chunks: [entry, '/pages/run/RunPage.tsx'], scriptKiB: 264, styleKiB: 17.5 },
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

  it('sends less than 200 kB for the start page, over HTTP', async () => {
    const { files } = weighLoad(output, pages.start.chunks)
    const { ask } = await serveBuilt(output, ['index.html', ...files])
    const answers = await Promise.all(
      ['', ...files].map((name) => ask(`/${name}`, { 'accept-encoding': 'gzip, br' })),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const sent = answers.reduce((sum, { bytes }) => sum + bytes.length, 0)
    expect(sent).toBeGreaterThan(150_000)
    expect(sent).toBeLessThan(200_000)
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
