import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { rootFolder } from '../../support/sourceProgram.ts'

const source = join(rootFolder, 'packages/hooks/src')
const start = 'react/useRun.ts'
/** Comes to the hook through its provider, so nothing imports it on the way. */
const client = 'client/createRunClient.ts'

/**
 * What calls what when a run is polled, from the component to the wire and back to what is shown; each is a function of
 * the file it is imported from. What these call on the way and what a poll does not pass (the parts of an address, a word
 * of an error) are in the longer list that is printed beside it.
 */
const calls: [from: string, name: string][] = [
  [start, 'useFollow'],
  ['react/useFollow.ts', 'createRunsStore'],
  ['react/runsStore.ts', 'watchedQueryOptions'],
  ['react/watching/runQuery.ts', 'watchCache'],
  ['react/watching/watchCache.ts', 'pollRun'],
  [client, 'createRunReader'],
  ['client/createRunReader.ts', 'createRequestPool'],
  ['client/createRunReader.ts', 'parseRun'],
  ['polling/pollRun.ts', 'recordAnswer'],
  ['react/watching/watchCache.ts', 'keep'],
  ['react/watching/watchOf.ts', 'toSnapshot'],
  ['react/runsStore.ts', 'viewRow'],
  ['react/useRun.ts', 'viewRow'],
]

/** What a module imports for its run time: by name, and from which file. */
function importsOf(file: string): Map<string, string> {
  const text = readFileSync(join(source, file), 'utf8')
  const found = new Map<string, string>()
  for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const named = statement.importClause?.namedBindings
    const isType = statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    if (isType || !named || !ts.isNamedImports(named) || !statement.moduleSpecifier.text.startsWith('.'))
      continue
    const from = relative(source, join(source, dirname(file), statement.moduleSpecifier.text))
    for (const element of named.elements) if (!element.isTypeOnly) found.set(element.name.text, from)
  }
  return found
}

/** Everything that these modules need at run time, themselves first. */
function reach(...from: string[]): string[] {
  const files = new Set(from)
  for (const file of files) for (const next of importsOf(file).values()) files.add(next)
  return [...files]
}

describe('from useRun to the wire and back', () => {
  const way = [...new Set([start, client, ...calls.map(([from, name]) => importsOf(from).get(name) ?? name)])]

  it('each file imports the function of the next', () => {
    for (const [from, name] of calls)
      expect(importsOf(from).get(name), `${from} imports ${name}`).toBeDefined()
    // No step begins in a file to which no other has led.
    for (const [from] of calls) expect(way).toContain(from)
  })

  it('a poll passes at most 14 files', () => {
    const others = reach(start, client).filter((file) => !way.includes(file))
    // The way is there to be read.
    // oxlint-disable-next-line no-console
    console.info(
      [`${way.length} files:`, ...way, `and ${others.length} that these call:`, ...others].join('\n  '),
    )
    expect(way.length).toBeLessThanOrEqual(14)
  })

  it('docs/architecture.md names those files and no other', () => {
    const text = readFileSync(join(rootFolder, 'docs/architecture.md'), 'utf8')
    const section = /\n## A poll, from the hook to the wire and back\n([\s\S]*?)\n## /.exec(text)?.[1] ?? ''
    const named = [...section.matchAll(/`((?:react|polling|client|contract)\/[\w/]+\.ts)`/g)].map(
      ([, name]) => name,
    )
    expect([...new Set(named)].toSorted()).toEqual(way.toSorted())
  })
})
