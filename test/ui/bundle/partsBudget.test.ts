import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rollup } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type PackedPackage, packPackage } from '../../support/packPackage.ts'
import { type Load, weighLoad } from '../../support/weighLoad.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const peers = /^(react|react-dom|@tanstack\/react-query|cloudsquid-react)(\/|$)/

/** What a host embeds: the screen of one run, and what gives it words, through the public entry. */
const host = "export { LabelsProvider, RunView } from 'cloudsquid-react-ui'"

/** The packed package as a host's bundler would build it; what the host has anyway is left out. */
async function buildHost(packed: PackedPackage): Promise<Rollup.RollupOutput> {
  return (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    resolve: { alias: { 'cloudsquid-react-ui': join(packed.folder, 'dist/index.js') } },
    plugins: [
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
        onwarn: () => {},
      },
    },
  })) as Rollup.RollupOutput
}

describe('what a host loads to show a run, without its document and what is loaded on demand', () => {
  let packed: PackedPackage
  let load: Load
  beforeAll(async () => {
    // Vitest's own would bundle what libraries hold for development.
    vi.stubEnv('NODE_ENV', 'production')
    packed = await packPackage('ui')
    load = weighLoad(await buildHost(packed), ['virtual:host'])
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await packed.dispose()
  })

  it.each(['/RunView.js', '/ExtractedData.js', '/FieldList.js', '/WalkArea.js'])(
    'holds %s from the start',
    (module) => {
      expect(load.modules.some((id) => id.endsWith(module))).toBe(true)
    },
  )

  it.each([
    '/ReviewDock.js',
    '/ValueEditor.js',
    '/TableView.js',
    '/RecordTable.js',
    '/JsonView.js',
    '/ChangesView.js',
    '/applyPatch.js',
    '/findRoles.js',
    '/ibantools/',
    '/react-hook-form/',
    '/zod/',
    '@tanstack/',
    '@base-ui/react/menu/',
    '@base-ui/react/dialog/',
    '@floating-ui/dom/',
    '/papaparse/',
    '/dist/document/',
    'pdfjs-dist',
    '/labels/de/',
    '/dockLabels.js',
    '/documentLabels.js',
    '/runListLabels.js',
    '/startRunLabels.js',
  ])('leaves out %s', (module) => {
    expect(load.modules.filter((id) => id.includes(module))).toEqual([])
  })

  // The figures and their reasons: docs/decisions/0010-what-the-parts-weigh.md.
  it('keeps to its budget, gzipped', () => {
    expect(load.scriptBytes).toBeLessThan(60_000)
  })

  it('keeps to its budget of styles, and has all that it needs from the start', () => {
    const css = readFileSync(join(packed.folder, 'dist/styles/run.css'), 'utf8')
    expect(gzipSync(css, { level: 9 }).length).toBeLessThan(8_000)
    const tables = load.modules.filter((id) => id.endsWith('.module.css.js'))
    const parts = tables.map((id) => basename(id, '.module.css.js'))
    expect(parts).toContain('RunHeader')
    expect(parts.filter((part) => !css.includes(`.ru-${part}-`))).toEqual([])
    // It comes with the parts that bring their own.
    expect(load.modules.filter((id) => id.endsWith('/bringStyles.js'))).toEqual([])
  })

  it('has one style sheet for all parts, whichever a host shows', () => {
    const css = readFileSync(join(packed.folder, 'dist/styles.css'))
    expect(gzipSync(css, { level: 9 }).length).toBeLessThan(15_000)
  })
})
