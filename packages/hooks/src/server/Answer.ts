/** An answer that was read whole, so that it can be given to many. */
export interface Answer {
  status: number
  /** Those that callers get, and no other. */
  headers: [name: string, value: string][]
  bytes: Uint8Array<ArrayBuffer>
  /** How old it was when it came, if it comes from another instance. */
  ageMs?: number
}

/** An answer on its way through, never held whole. */
export interface StreamedAnswer {
  status: number
  headers: [name: string, value: string][]
  body: ReadableStream<Uint8Array> | null
}

/**
 * Decodes an answer as its content type says.
 *
 * @throws TypeError or RangeError if the bytes are not of that charset, or nobody knows it.
 */
export function textOf({ headers, bytes }: Answer): string {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1]
  return new TextDecoder(charset, { fatal: true }).decode(bytes)
}
