import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const rootFolder: string = fileURLToPath(new URL('../..', import.meta.url))
export const entries = [
  'index',
  'client',
  'contract',
  'devtools',
  'server',
  'redis',
  'testing',
  'worker',
] as const

/** The file of an entry point of the package. */
export function entryFile(entry: (typeof entries)[number]): string {
  return `${rootFolder}packages/hooks/src/${entry}.ts`
}

/** A program of the compiler over files of the repository and texts that are in no file, as strict as the repository. */
export function buildProgram(files: string[], texts: ReadonlyMap<string, string> = new Map()): ts.Program {
  const config = ts.parseConfigFileTextToJson(
    'tsconfig.json',
    readFileSync(`${rootFolder}tsconfig.json`, 'utf8'),
  )
  const { compilerOptions } = config.config as { compilerOptions: object }
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, rootFolder)
  Object.assign(options, { noUnusedLocals: false, noUnusedParameters: false, types: ['node'] })
  const disk = ts.createCompilerHost(options)
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => texts.has(name) || disk.fileExists(name),
    readFile: (name) => texts.get(name) ?? disk.readFile(name),
    getSourceFile: (name, ...rest) => {
      const text = texts.get(name)
      return text === undefined
        ? parsed(name, () => disk.getSourceFile(name, ...rest))
        : ts.createSourceFile(name, text, rest[0], true)
    },
  }
  return ts.createProgram([...files, ...texts.keys()], options, host)
}

const parsedFiles = new Map<string, ts.SourceFile | undefined>()

/** Files on the disk are parsed once for all programs of a test. */
function parsed(name: string, parse: () => ts.SourceFile | undefined): ts.SourceFile | undefined {
  if (!parsedFiles.has(name)) parsedFiles.set(name, parse())
  return parsedFiles.get(name)
}

/** What the compiler objects to in files of a program, each under the place that is given for it. */
export function faultsOf(program: ts.Program, places: ReadonlyMap<string, string>): string[] {
  return [...places].flatMap(([name, place]) => {
    const file = program.getSourceFile(name)
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText }) => `${place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
  })
}

/** Every name that an entry point exports, by the compiler, its type, and whether it is there at run time. */
export function exportsOf(
  program: ts.Program,
  entry: (typeof entries)[number],
): { name: string; isValue: boolean; type: ts.Type }[] {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(entryFile(entry))
  const symbol = source && checker.getSymbolAtLocation(source)
  if (!symbol) throw new Error(`${entry} exports nothing.`)
  return checker.getExportsOfModule(symbol).map((exported) => {
    const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    const isValue = Boolean(target.flags & ts.SymbolFlags.Value)
    return { name: exported.name, isValue, type: checker.getTypeOfSymbol(target) }
  })
}
