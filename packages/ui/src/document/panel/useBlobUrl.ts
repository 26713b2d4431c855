import { useEffect, useState } from 'react'
import type { DocumentSource } from '../DocumentSource.ts'

/**
 * Gives an address under which the browser saves a file that it has already; `undefined` for none. The address says that
 * it is bytes: opened by itself, nothing in the file runs.
 */
export function useBlobUrl(source: DocumentSource | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!source) return
    const controller = new AbortController()
    let made: string | undefined
    const load = async () => {
      const blob = await source.loadDocument(controller.signal)
      if (controller.signal.aborted) return
      made = URL.createObjectURL(new Blob([blob], { type: 'application/octet-stream' }))
      setUrl(made)
    }
    // Without an address nothing is offered to save.
    load().catch(() => {})
    return () => {
      controller.abort()
      setUrl(undefined)
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [source])
  return url
}
