import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { transform } from 'lightningcss'
import type { GetModuleInfo, Plugin } from 'rolldown'
import { preprocessCSS, resolveConfig } from 'vite'

const source = join(import.meta.dirname, 'src')
const variables = join(source, 'theme/tokens.css')
const bringing = join(source, 'theme/bringStyles.ts')
/** What is there at the first look at a run: what these import at once. */
const firstParts = ['run/RunView.tsx', 'run/workbench/RunWorkbench.tsx'].map((file) => join(source, file))
/** By which `bringStyles` knows the sheet of all. */
const mark = '@layer run-ui{:root{--ru-styles:all}}'
/** Of the module that a style sheet becomes: `Button.module.css.js`. */
const ending = '.js'

/**
 * Makes style sheets, minified, the variables first: `styles.css` of all, and `styles/run.css` of what the first look at a run
 * needs. What that leaves out comes with the modules of the parts that are loaded later.
 *
 * Of each CSS module it makes the table of its class names. Those say where they come from (`ru-Button-button`) and are the same
 * in every build, so that a host can tell them from its own.
 */
export function compileStyles(): Plugin {
  const sheets = new Map<string, string>()
  const config = resolveConfig(
    {
      configFile: false,
      css: { modules: { generateScopedName: (name, file) => `ru-${partOf(file)}-${name}` } },
    },
    'build',
  )
  const compile = async (file: string) => {
    const { code, modules = {} } = await preprocessCSS(await readFile(file, 'utf8'), file, await config)
    sheets.set(file, code.trim())
    return modules
  }
  let first = new Set<string>()
  return {
    name: 'compile-styles',
    buildStart() {
      this.emitFile({ type: 'chunk', id: bringing })
    },
    resolveId: {
      filter: { id: /\.module\.css$/ },
      handler: (id, importer) => resolve(dirname(importer ?? ''), id) + ending,
    },
    load: {
      filter: { id: /\.module\.css\.js$/ },
      handler: async (id) => `export default ${JSON.stringify(await compile(id.slice(0, -ending.length)))}`,
    },
    renderStart() {
      first = importedAtOnce(firstParts, (id) => this.getModuleInfo(id))
    },
    renderChunk(code, { facadeModuleId: id }) {
      const css = id?.endsWith(ending) ? sheets.get(id.slice(0, -ending.length)) : undefined
      if (!id || css === undefined || first.has(id)) return null
      const path = relative(dirname(id), bringing).replace(/\.ts$/, '.js').replaceAll('\\', '/')
      const call = `bringStyles(${JSON.stringify(minify(css))});`
      return `import { bringStyles } from ${JSON.stringify(path)};\n${code}\n${call}\n`
    },
    async generateBundle() {
      await compile(variables)
      const files = [...sheets.keys()].filter((file) => file !== variables).toSorted()
      const join = (chosen: string[]) => [variables, ...chosen].map((file) => sheets.get(file)).join('\n')
      const firstFiles = files.filter((file) => first.has(file + ending))
      this.emitFile({ type: 'asset', fileName: 'styles.css', source: minify(join(files) + mark) })
      this.emitFile({ type: 'asset', fileName: 'styles/run.css', source: minify(join(firstFiles)) })
    },
  }
}

/** Without targets nothing is rewritten for older browsers: that is for the host's bundler to choose. */
function minify(css: string): string {
  return transform({ filename: 'styles.css', code: Buffer.from(css), minify: true }).code.toString()
}

/** What some modules import, and what that imports, without what is loaded later. */
function importedAtOnce(entries: readonly string[], infoOf: GetModuleInfo): Set<string> {
  const found = new Set(entries)
  for (const id of found) for (const imported of infoOf(id)?.importedIds ?? []) found.add(imported)
  return found
}

const partOf = (file: string) => basename(file).replace(/\.module\.css.*$/, '')
