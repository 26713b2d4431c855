import { Worker } from 'node:worker_threads'

/** Memory of one reader, in MB of the script engine's heap; a document that needs more ends its own run only. */
const maxHeapMb = 512

/**
 * Starts the thread that reads documents.
 *
 * In the built server it is a script beside this one. From source it is TypeScript, which Node 20 does not run by
 * itself, and what a parent registers does not reach its threads, so the thread starts by registering tsx.
 */
export function spawnReader(): Worker {
  return new Worker(readerAddress(import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    // A thread would take over the flags of the parent's command line, and some (loaders) do not belong in it.
    execArgv: ['--conditions', 'source'],
    name: 'cloudsquid-reader',
  })
}

/** Finds the thread's script from where this module was loaded: from source, through Vite, or from the bundle. */
export function readerAddress(moduleUrl: string): URL {
  if (!moduleUrl.split('?')[0]?.endsWith('.ts')) return new URL('readerWorker.js', moduleUrl)
  const source = new URL('readerWorker.ts', moduleUrl).href
  const tsx = import.meta.resolve('tsx/esm/api')
  const script = `import { register } from ${JSON.stringify(tsx)}; register(); await import(${JSON.stringify(source)})`
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`)
}
