import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every name that an entry point exports, values and types, by the compiler. */
function namesOf(entry: string): string[] {
  const file = `${root}packages/hooks/src/${entry}.ts`
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    jsx: ts.JsxEmit.ReactJSX,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  }
  const program = ts.createProgram([file], options)
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const symbol = source && checker.getSymbolAtLocation(source)
  if (!symbol) throw new Error(`${entry} exports nothing.`)
  return checker
    .getExportsOfModule(symbol)
    .map((name) => {
      const target = name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name
      return `${target.flags & ts.SymbolFlags.Value ? '' : 'type '}${name.name}`
    })
    .toSorted((a, b) => a.replace('type ', '').localeCompare(b.replace('type ', ''), 'en'))
}

// A name more or less is a change for users: it belongs into the changelog, and a name less into a major version.
it.each(['index', 'server', 'testing'])(
  '%s exports these names',
  (entry) => {
    expect(namesOf(entry)).toMatchSnapshot()
  },
  60_000,
)
