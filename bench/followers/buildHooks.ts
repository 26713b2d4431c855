import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const bench = new URL('..', import.meta.url).pathname

/**
 * Builds a peer into one file and loads it. What loads parts of itself with each request would wait for the machine, which
 * the time of the stage does not.
 */
export async function buildHooks<THooks>(name: string): Promise<THooks> {
  const outDir = `${bench}node_modules/.built`
  await build({
    configFile: false,
    logLevel: 'silent',
    root: bench,
    ssr: { noExternal: true, external: ['react', 'react/jsx-runtime', 'swr'] },
    build: {
      ssr: import.meta.resolve(name).replace('file://', ''),
      outDir,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'hooks.mjs', codeSplitting: false } },
    },
  })
  return (await import(pathToFileURL(`${outDir}/hooks.mjs`).href)) as THooks
}
