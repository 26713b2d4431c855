import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { transform } from 'lightningcss'
import type { Plugin } from 'rolldown'
import { preprocessCSS, resolveConfig } from 'vite'

const variables = join(import.meta.dirname, 'src/theme/tokens.css')
/** Of the module that a style sheet becomes: `Button.module.css.js`. */
const ending = '.js'

/**
 * Makes one style sheet of all, minified, the variables first, and of each CSS module the table of its class names. Those say where
 * they come from (`ru-Button-button`) and are the same in every build, so that a host can tell them from its own.
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
  return {
    name: 'compile-styles',
    resolveId: {
      filter: { id: /\.module\.css$/ },
      handler: (id, importer) => resolve(dirname(importer ?? ''), id) + ending,
    },
    load: {
      filter: { id: /\.module\.css\.js$/ },
      handler: async (id) => `export default ${JSON.stringify(await compile(id.slice(0, -ending.length)))}`,
    },
    async generateBundle() {
      await compile(variables)
      const { [variables]: first, ...others } = Object.fromEntries(sheets)
      const parts = Object.keys(others)
        .toSorted()
        .map((file) => others[file])
      // Without targets nothing is rewritten for older browsers: that is for the host's bundler to choose.
      const { code: source } = transform({
        filename: 'styles.css',
        code: Buffer.from([first, ...parts].join('\n')),
        minify: true,
      })
      this.emitFile({ type: 'asset', fileName: 'styles.css', source })
    },
  }
}

const partOf = (file: string) => basename(file).replace(/\.module\.css.*$/, '')
