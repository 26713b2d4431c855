import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { buildProgram, faultsOf, rootFolder } from '../../support/sourceProgram.ts'
import { besideExamples, guideAmbient } from './guideAmbient.ts'
import { guidePages, readGuideExamples, toModule } from './guideExamples.ts'

/** Where names come from that an example uses without importing them, the first that has one. */
const packages = [
  ['cloudsquid-react', 'packages/hooks/src/index.ts'],
  ['cloudsquid-react/client', 'packages/hooks/src/client.ts'],
  ['cloudsquid-react/server', 'packages/hooks/src/server.ts'],
  ['cloudsquid-react/testing', 'packages/hooks/src/testing.ts'],
  ['cloudsquid-react-ui', 'packages/ui/src/index.ts'],
] as const
const others = {
  '@tanstack/react-query': [
    'QueryClient',
    'QueryClientProvider',
    'useQuery',
    'HydrationBoundary',
    'dehydrate',
  ],
  '@testing-library/react': ['render', 'act'],
  vitest: ['vi', 'expect'],
}

function valuesOf(program: ts.Program, file: string): string[] {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(`${rootFolder}${file}`)
  const symbol = source && checker.getSymbolAtLocation(source)
  if (!symbol) throw new Error(`${file} exports nothing.`)
  return checker
    .getExportsOfModule(symbol)
    .filter((one) => {
      const target = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one
      return target.flags & ts.SymbolFlags.Value
    })
    .map(({ name }) => name)
}

describe('the examples in the guides', () => {
  const examples = guidePages.flatMap(readGuideExamples)

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(50)
  })

  it('compile, each by itself', () => {
    const listing = buildProgram(packages.map(([, file]) => `${rootFolder}${file}`))
    const sources = new Map<string, string>()
    const add = (name: string, from: string) => sources.has(name) || sources.set(name, from)
    for (const [from, file] of packages) for (const name of valuesOf(listing, file)) add(name, from)
    for (const [from, names] of Object.entries(others)) for (const name of names) add(name, from)
    const texts = new Map(
      examples.map(({ code }, index) => [
        `${rootFolder}test/hooks/docs/guide${index}.tsx`,
        toModule(code, sources),
      ]),
    )
    for (const [name, text] of Object.entries({ 'ambient.ts': guideAmbient, ...besideExamples }))
      texts.set(`${rootFolder}test/hooks/docs/${name}`, text)
    const program = buildProgram([], texts)
    const places = new Map(
      [...texts.keys()].map((name, index) => [name, examples[index]?.place ?? 'ambient']),
    )
    expect(faultsOf(program, places)).toEqual([])
  })
})
