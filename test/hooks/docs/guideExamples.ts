import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from '../../support/sourceProgram.ts'

export interface GuideExample {
  /** Where it stands, as `docs/guides/proxy.md:35`. */
  place: string
  code: string
}

/** Every page that a reader of the packages has, but for those whose blocks are files of an example and compiled with it. */
export const guidePages: readonly string[] = [
  'README.md',
  ...['hooks', 'ui', 'local'].map((name) => `packages/${name}/README.md`),
  ...readdirSync(join(rootFolder, 'docs/guides'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('hosts'))
    .map((name) => `docs/guides/${name}`),
]

/** The TypeScript of a page. A fence that says `before` shows what a reader has now, of other libraries or an older version. */
export function readGuideExamples(page: string): GuideExample[] {
  const lines = readFileSync(join(rootFolder, page), 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (!/^```tsx?$/.test(line)) return []
    const end = lines.indexOf('```', index)
    return { place: `${page}:${index + 1}`, code: lines.slice(index + 1, end).join('\n') }
  })
}

/**
 * An example as a module: its imports stay at the top, the rest stands in a function unless it exports something. Names that
 * it uses and neither imports nor declares are imported from where `sources` has them.
 */
export function toModule(code: string, sources: ReadonlyMap<string, string>): string {
  const imports = code.match(/^import [\s\S]*?['"][^'"]+['"];?$/gm) ?? []
  const rest = imports.reduce((text, one) => text.replace(one, ''), code)
  const own = new Set(
    [
      ...imports.join(' ').matchAll(/\w+/g),
      ...rest.matchAll(/(?<=\b(?:const|let|function|class|type|interface) )\w+/g),
      ...rest.matchAll(/(?<=\bconst \{[^}]*)\w+(?=[^}]*\} =)/g),
    ].map(([name]) => name),
  )
  const used = new Set(rest.match(/\b[A-Za-z]\w*\b/g))
  const wanted = [...sources].filter(([name]) => used.has(name) && !own.has(name))
  const added = wanted.map(([name, from]) => `import { ${name} } from '${from}'`)
  const body = /^export\b/m.test(rest) ? rest : `export async function Example() {\n${rest}\n}`
  return [...added, ...imports, body, 'export {}'].join('\n')
}
