import { fileURLToPath } from 'node:url'
import { maxHeapMb } from './Job.ts'

export type ReaderScript = ReturnType<typeof readerScript>

/**
 * Tells what a reading process runs, from where this module was loaded: from source, through Vite, or from the bundle.
 *
 * In the built server it is a script beside this one. From source it is TypeScript, which Node 20 does not run by
 * itself, so the process starts with tsx.
 */
export function readerScript(moduleUrl: string = import.meta.url) {
  const heap = `--max-old-space-size=${maxHeapMb}`
  if (!moduleUrl.split('?')[0]?.endsWith('.ts'))
    return { filename: fileURLToPath(new URL('readerProcess.js', moduleUrl)), execArgv: [heap] }
  return {
    filename: fileURLToPath(new URL('readerProcess.ts', moduleUrl)),
    execArgv: [heap, '--import', import.meta.resolve('tsx')],
  }
}
