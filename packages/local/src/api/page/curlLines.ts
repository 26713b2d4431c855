import { documentsTableId, localProject } from '../tables.ts'

export interface CurlLinesOptions {
  /** Where the API is, without a slash at its end. */
  baseUrl: string
  /** What stands behind `KEY=`, as a shell reads it. */
  key: string
}

const invoice = String.raw`Invoice no. A-17\nDate: 2026-11-02\nTotal: 119.00 EUR\n`
const body = String.raw`{\"mimetype\":\"text/plain\",\"filename\":\"invoice.txt\",\"file_type\":\"binary\",\"file\":\"$FILE\"}`

/**
 * Lines for a POSIX shell that read a small invoice, in one call and in the three of a run. They need curl and nothing
 * else, and work as they are pasted.
 */
export function curlLines({ baseUrl, key }: CurlLinesOptions): string[] {
  return [
    `KEY=${key}`,
    `API=${baseUrl}/projects/${localProject.name}/tables/${documentsTableId}`,
    `FILE=$(printf '${invoice}' | base64 | tr -d '\\n')`,
    `send() { curl -sS -H "X-API-Key: $KEY" -H 'Content-Type: application/json' "$@"; echo; }`,
    `send $API/extract -d "${body}"`,
    `ROW=$(send $API/files -d "${body}" | cut -d '"' -f 4)`,
    String.raw`RUN=$(send $API/run -d "{\"row_id\":\"$ROW\"}" | cut -d '"' -f 4)`,
    'send $API/run/$RUN',
  ]
}
