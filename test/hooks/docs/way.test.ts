import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { rootFolder } from '../../support/sourceProgram.ts'

const source = join(rootFolder, 'packages/hooks/src')

/** What a module needs at run time, in the order of its imports. */
function importsOf(file: string): string[] {
  const { statements } = ts.createSourceFile(
    file,
    readFileSync(join(source, file), 'utf8'),
    ts.ScriptTarget.Latest,
  )
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return []
    const { text } = statement.moduleSpecifier
    const clause = statement.importClause
    const named = clause?.namedBindings
    const isTypeOnly =
      clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
      (clause?.name === undefined &&
        named !== undefined &&
        ts.isNamedImports(named) &&
        named.elements.every((element) => element.isTypeOnly))
    return isTypeOnly || !text.startsWith('.') ? [] : [relative(source, join(source, dirname(file), text))]
  })
}

/** Everything that a module needs at run time, itself first, by the way to each. */
function reach(from: string): Map<string, string[]> {
  const ways = new Map([[from, [from]]])
  for (const [file, way] of ways)
    for (const next of importsOf(file)) if (!ways.has(next)) ways.set(next, [...way, next])
  return ways
}

/**
 * Where a poll has to come by: in the hook to what asks, and in the client, which the hook is given by its provider, to
 * what sends and what reads the answer; then to what is known of the run, what the cache holds, and what is shown.
 */
const marks = {
  'react/useRun.ts': ['polling/pollRun.ts', 'polling/watch.ts', 'react/runSnapshot.ts', 'react/viewRun.ts'],
  'client/createRunClient.ts': ['client/requestPool.ts', 'contract/parseRun.ts'],
}

const needed = Object.keys(marks).map((start) => [start, reach(start)] as const)
const way = needed.flatMap(([start, ways]) =>
  marks[start as keyof typeof marks].flatMap((mark) => {
    const found = ways.get(mark)
    if (!found) throw new Error(`No way leads from ${start} to ${mark} any more. Name the marks anew.`)
    return found
  }),
)

describe('from useRun to the wire and back', () => {
  it('a poll passes at most 14 files', () => {
    const files = [...new Set(way)]
    const all = needed.flatMap(([, ways]) => [...ways.keys()])
    const others = [...new Set(all)].filter((file) => !files.includes(file))
    // The way is there to be read.
    // oxlint-disable-next-line no-console
    console.info(
      [`${files.length} files:`, ...files, `and ${others.length} that these call:`, ...others].join('\n  '),
    )
    expect(files.length).toBeLessThanOrEqual(14)
  })

  it('CONTRIBUTING names those files and no other', () => {
    const text = readFileSync(join(rootFolder, 'CONTRIBUTING.md'), 'utf8')
    const section = /\n## The way of a poll\n([\s\S]*?)\n## /.exec(text)?.[1] ?? ''
    const named = new Set(
      [...section.matchAll(/`((?:react|polling|client|contract)\/\w+\.ts)`/g)].map(([, name]) => name),
    )
    expect([...named].toSorted()).toEqual([...new Set(way)].toSorted())
  })
})
