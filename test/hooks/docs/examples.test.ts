import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  buildProgram,
  entries,
  entryFile,
  exportsOf,
  faultsOf,
  rootFolder,
} from '../../support/sourceProgram.ts'

const source = join(rootFolder, 'packages/hooks/src')
const specifiers = {
  index: 'cloudsquid-react',
  client: 'cloudsquid-react/client',
  contract: 'cloudsquid-react/contract',
  devtools: 'cloudsquid-react/devtools',
  server: 'cloudsquid-react/server',
  redis: 'cloudsquid-react/server/redis',
  testing: 'cloudsquid-react/testing',
  worker: 'cloudsquid-react/worker',
}

/** What the examples leave out, as their readers have it from elsewhere. */
const ambient = `
import type { DataSchema, Review, RunClient, RunRef, TableRef } from 'cloudsquid-react'
import type { ScriptedApi } from 'cloudsquid-react/testing'
declare global {
  const api: ScriptedApi
  const client: RunClient
  const queryClient: import('@tanstack/react-query').QueryClient
  const dehydrate: typeof import('@tanstack/react-query').dehydrate
  const HydrationBoundary: typeof import('@tanstack/react-query').HydrationBoundary
  const recording: import('cloudsquid-react/devtools').Recording
  const refs: RunRef[]
  function storeReview(ref: RunRef, review: Review): Promise<Review>
  const table: TableRef
  const ref: RunRef
  const http: typeof import('node:http')
  const file: File
  const invoiceSchema: DataSchema<{ invoice_number: string }>
  function Invoice(props: { data: { invoice_number: string } }): JSX.Element
  function RunPage(props: { runRef: RunRef }): JSX.Element
  function navigate(to: string): void
  namespace JSX { type Element = import('react').JSX.Element }
}
`

interface Example {
  /** Where it stands, as `react/useRun.ts:35`. */
  place: string
  code: string
}

function readExamples(): Example[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  )
  return files.flatMap((name) => {
    const lines = readFileSync(join(source, name), 'utf8').split('\n')
    return lines.flatMap((line, index) => {
      if (!/^\s*\* @example\s*$/.test(line)) return []
      const rest = lines.slice(index + 1)
      const end = rest.findIndex((text) => /^\s*(\*\/|\* @)/.test(text))
      const code = rest.slice(0, end).map((text) => text.replace(/^\s*\* ?/, ''))
      return {
        place: `${name}:${index + 1}`,
        code: code.filter((text) => !text.startsWith('```')).join('\n'),
      }
    })
  })
}

/** An example as a module: what it uses of the package is imported, what is no module stands in a function. */
function toModule(code: string, importLine: (names: ReadonlySet<string>) => string): string {
  const used = new Set(code.match(/\b[A-Za-z]\w*\b/g))
  const isModule = /^(import|export)\b/m.test(code)
  const body = isModule ? code : `export async function Example() {\n${code}\n}`
  return `${/^import\b/m.test(code) ? '' : importLine(used)}\n${body}\n`
}

describe('the examples in the docstrings', () => {
  const examples = readExamples()

  it('are there for what people begin with', () => {
    const places = examples.map(({ place }) => place.split(':')[0])
    expect(places).toEqual(
      expect.arrayContaining([
        'client/createRunClient.ts',
        'react/useRun.ts',
        'react/useExtraction.ts',
        'react/useStartRun.ts',
        'react/useUploadFile.ts',
        'server/createRunProxy.ts',
        'server/RunProxyLimits.ts',
        'redis/createRedisStore.ts',
        'testing/createScriptedApi.ts',
      ]),
    )
  })

  it('compile, each by itself', () => {
    const listing = buildProgram(entries.map(entryFile))
    const seen = new Set<string>()
    const values = entries.map((entry) => {
      // What two entries have is imported from the first one, which is the main one.
      const names = exportsOf(listing, entry).filter(({ name, isValue }) => isValue && !seen.has(name))
      for (const { name } of names) seen.add(name)
      return [specifiers[entry], names.map(({ name }) => name)] as const
    })
    const importLine = (used: ReadonlySet<string>) =>
      values
        .map(
          ([from, names]) => `import { ${names.filter((name) => used.has(name)).join(', ')} } from '${from}'`,
        )
        .join('\n')
    const texts = new Map(
      examples.map(({ code }, index) => [
        `${rootFolder}test/hooks/docs/example${index}.tsx`,
        toModule(code, importLine),
      ]),
    )
    texts.set(`${rootFolder}test/hooks/docs/ambient.ts`, ambient)
    const program = buildProgram([], texts)
    const places = new Map(
      [...texts.keys()].map((name, index) => [name, examples[index]?.place ?? 'ambient']),
    )
    expect(faultsOf(program, places)).toEqual([])
  })
})
