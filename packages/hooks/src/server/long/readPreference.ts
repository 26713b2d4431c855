/** What a caller asks for: to wait for a change of what it has seen (RFC 7240, 4.3, and RFC 9110, 13.1.2). */
export interface Preference {
  /** 0 if it did not ask. */
  waitMs: number
  /** The tags of what it has seen. */
  seen: readonly string[]
}

export function readPreference(headers: Headers): Preference {
  const [, seconds = '0'] = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,6})\b/i.exec(headers.get('prefer') ?? '') ?? []
  // Compression on the way makes a tag weak, and says the same.
  const seen = [...(headers.get('if-none-match') ?? '').matchAll(/"([^"]+)"/g)].map(([, tag = '']) => tag)
  return { waitMs: Number(seconds) * 1000, seen }
}
