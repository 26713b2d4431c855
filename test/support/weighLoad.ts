import { gzipSync } from 'node:zlib'
import type { Rollup } from 'vite'

/** What a browser has to load before it can show something. */
export interface Load {
  /** The sum of the files, each gzipped at its best. */
  scriptBytes: number
  styleBytes: number
  /** The files of code that went into it, as paths. */
  modules: string[]
  /** What is loaded, by the names that it has once built. */
  files: string[]
}

/**
 * Weighs chunks with all that they import at once, and the styles of those; each file counts once. What is imported
 * later, by `import()`, is left out.
 *
 * @param names - Parts of a module's path, one for each chunk that is loaded.
 */
export function weighLoad({ output }: Rollup.RollupOutput, names: readonly string[]): Load {
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])))
  const loaded = new Set<Rollup.OutputChunk>()
  const load = (chunk: Rollup.OutputChunk | undefined) => {
    if (!chunk || loaded.has(chunk)) return
    loaded.add(chunk)
    for (const fileName of chunk.imports) load(chunks.get(fileName))
  }
  for (const name of names) {
    const chunk = [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => id.includes(name)))
    if (!chunk) throw new Error(`No chunk holds ${name}.`)
    load(chunk)
  }
  const styles = new Set([...loaded].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
  const gzipped = (text: string | Uint8Array) => gzipSync(text, { level: 9 }).length
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0)
  return {
    scriptBytes: sum([...loaded].map(({ code }) => gzipped(code))),
    styleBytes: sum(
      output.flatMap((file) =>
        file.type === 'asset' && styles.has(file.fileName) ? [gzipped(file.source)] : [],
      ),
    ),
    modules: [...loaded].flatMap(({ moduleIds }) => moduleIds),
    files: [...[...loaded].map(({ fileName }) => fileName), ...styles],
  }
}
