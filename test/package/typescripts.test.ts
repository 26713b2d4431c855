import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InstalledHooks, installHooks, type ReactVersion } from '../support/installHooks.ts'
import { type PackedPackage, packPackage, runTool } from '../support/packPackage.ts'
import { rootFolder } from '../support/sourceProgram.ts'

const compilers = {
  '5.4': '../test/react18/node_modules/typescript/bin/tsc',
  '6': 'typescript/bin/tsc6',
  '7': '@typescript/native/bin/tsc',
}
type Compiler = keyof typeof compilers

/** As little as an app may have, and as strict as one may be. */
const strictest = {
  target: 'ES2020',
  lib: ['ES2020', 'DOM'],
  types: [],
  jsx: 'react-jsx',
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
}
const resolutions = {
  // Some hosts have a condition of this name of their own; what is published has nothing under it.
  'a bundler, with the condition source': {
    module: 'ESNext',
    moduleResolution: 'bundler',
    customConditions: ['source'],
  },
  'Node, from a module': { module: 'Node16', moduleResolution: 'Node16' },
  'Node, from CommonJS': { module: 'Node16', moduleResolution: 'Node16' },
}
type Way = keyof typeof resolutions

/** The quick compiler in all ways; of the slow ones what they alone may stumble over. */
const cases: Record<ReactVersion, [Compiler, Way][]> = {
  '18.2': [
    ['5.4', 'Node, from CommonJS'],
    ['7', 'a bundler, with the condition source'],
  ],
  '19': [
    ['5.4', 'a bundler, with the condition source'],
    ['5.4', 'Node, from CommonJS'],
    ['6', 'Node, from a module'],
    ['7', 'a bundler, with the condition source'],
    ['7', 'Node, from a module'],
    ['7', 'Node, from CommonJS'],
  ],
}

let packed: PackedPackage
beforeAll(async () => {
  packed = await packPackage('hooks')
}, 120_000)
afterAll(() => packed.dispose())

describe.each<ReactVersion>(['18.2', '19'])('the packed types beside those of React %s', (version) => {
  let app: InstalledHooks
  beforeAll(async () => {
    app = await installHooks(packed, version)
    await cp(join(rootFolder, 'test/package/consumer.tsx'), join(app.folder, 'consumer.tsx'))
  })
  afterAll(() => app.dispose())

  it.each(cases[version])('are clean for TypeScript %s and %s', async (compiler, way) => {
    const type = way.includes('CommonJS') ? 'commonjs' : 'module'
    const config = { compilerOptions: { ...strictest, ...resolutions[way] }, files: ['consumer.tsx'] }
    await writeFile(join(app.folder, 'package.json'), JSON.stringify({ type }))
    await writeFile(join(app.folder, 'tsconfig.json'), JSON.stringify(config))
    const faults = runTool(compilers[compiler], ['-p', app.folder]).catch(
      ({ stdout }: { stdout: string }) => stdout,
    )
    expect(await faults).toBe('')
  })
})
