import { DocumentLoadError, type DocumentLoadFailure, type DocumentSource } from './DocumentSource.ts'

export interface DocumentFromUrlOptions extends Pick<DocumentSource, 'name' | 'mimetype'> {
  /** What loads it, such as one that sends a token. @default the browser's own */
  fetch?: typeof globalThis.fetch | undefined
}

/**
 * Makes a document of its address. It is loaded by GET when it is shown, and not before; the page's cookies go to the
 * page's own server only.
 *
 * @example
 * <DocumentPanel document={documentFromUrl('/files/invoice.pdf', { fetch: fetchWithToken })} data={data} />
 */
export function documentFromUrl(url: string, options: DocumentFromUrlOptions = {}): DocumentSource {
  const { name = nameInUrl(url), mimetype, fetch = globalThis.fetch } = options
  return {
    name,
    mimetype,
    url,
    async loadDocument(signal) {
      const response = await fetch(url, { signal })
      if (!response.ok) throw new DocumentLoadError(failureOf(response.status))
      return response.blob()
    },
  }
}

function failureOf(status: number): DocumentLoadFailure {
  if (status === 404) return 'missing'
  return status === 401 || status === 403 || status === 410 ? 'expired' : 'unreachable'
}

/** The last piece of its path, where it looks like the name of a file. */
function nameInUrl(url: string): string | undefined {
  if (!/^(https?:)?\/|^\.{0,2}\//.test(url) && url.includes(':')) return undefined
  const [path = ''] = url.split(/[?#]/)
  const last = path.slice(path.lastIndexOf('/') + 1)
  if (!/\.\w+$/.test(last)) return undefined
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
