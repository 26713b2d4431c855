import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type Rollup } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Load, weighLoad } from '../../support/weighLoad.ts'

const source = fileURLToPath(new URL('../../../packages/ui/src/', import.meta.url))
const peers = /^(react|react-dom|zod|@tanstack\/react-query|cloudsquid-react)(\/|$)/
const kiB = 1024

/** What a host embeds: the screen of one run, and what gives it words, dates and colours. */
const host = `
  export { RunView } from '${source}run/RunView.tsx'
  export { LabelsProvider } from '${source}labels/useLabels.tsx'
  export { UiEnvironmentProvider } from '${source}controls/time/UiEnvironment.tsx'
  import '${source}theme/tokens.css'
`

/** As a host's bundler would build it; what the host has anyway is left out. */
async function buildParts(): Promise<Rollup.RollupOutput> {
  return (await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    plugins: [
      react({ compiler: true }),
      {
        name: 'host',
        enforce: 'pre',
        resolveId: (id) => (id === 'virtual:host' ? id : undefined),
        load: (id) => (id === 'virtual:host' ? host : undefined),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: {
        input: 'virtual:host',
        external: (id) => peers.test(id),
        preserveEntrySignatures: 'strict',
      },
    },
  })) as Rollup.RollupOutput
}

describe('the parts that a host embeds to show a run, without its document and what is loaded on demand', () => {
  let load: Load
  beforeAll(async () => {
    // Vitest's own would bundle what libraries hold for development.
    vi.stubEnv('NODE_ENV', 'production')
    load = weighLoad(await buildParts(), ['virtual:host'])
  })
  afterAll(() => vi.unstubAllEnvs())

  it.each(['/RunView.tsx', '/ExtractedData.tsx', '/ReviewForm.tsx', '/RecordTable.tsx', '/JsonView.tsx'])(
    'hold %s from the start',
    (module) => {
      expect(load.modules.some((id) => id.endsWith(module))).toBe(true)
    },
  )

  it.each([
    '@base-ui/react/menu/',
    '@base-ui/react/dialog/',
    '@floating-ui/dom/',
    '/papaparse/',
    '/features/document/',
    'pdfjs-dist',
    '/labels/de/',
  ])('leave out %s', (module) => {
    expect(load.modules.filter((id) => id.includes(module))).toEqual([])
  })

  // The figures and their reasons: docs/decisions/0010-what-the-parts-weigh.md.
  it('keep to their budget, gzipped', () => {
    expect(load.scriptBytes / kiB).toBeLessThan(100)
    expect(load.styleBytes / kiB).toBeLessThan(9)
  })
})
