import { maxHeapMb, maxResidentMb } from './readerLimits.ts'

/** How a process ended: by itself with a code, or by a signal. */
export interface ProcessEnd {
  code: number | null
  signal: string | null
}

/** Node ends itself so when the script engine has no memory left; from a shell the signal arrives as 128 and its number. */
const aborted = ['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGIOT']
const abortedCodes = [133, 134]

/** Says why a document's reading process ended early. Nothing of the document is in it. */
export function describeEnd(end: ProcessEnd | 'timeout' | undefined, timeoutMs: number): string {
  if (end === 'timeout')
    return `Reading took longer than ${Math.round(timeoutMs / 1000)} s and was ended. The document may be too large or too complex: split it and upload the parts.`
  const { code = null, signal = null } = end ?? {}
  if (signal === 'SIGKILL')
    return `Reading needed more memory than one document may take (${maxResidentMb} MB) and was ended, or somebody killed its process. Split the document and upload the parts.`
  if (aborted.includes(signal ?? '') || abortedCodes.includes(code ?? 0))
    return `Reading needed more memory than one document may take (${maxHeapMb} MB of script memory) and was ended. Split the document and upload the parts.`
  if (signal !== null || code !== 0)
    return 'The reader crashed on this document and was replaced. The document may be damaged: save it anew and upload it again.'
  return 'The reader ended before it was finished. Start another run to try again.'
}
