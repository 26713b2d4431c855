export type DocumentKind =
  | 'pdf'
  | 'image'
  | 'audio'
  | 'video'
  | 'text'
  | 'json'
  | 'csv'
  | 'sheet'
  | 'mail'
  | 'unknown'

const kinds: readonly [DocumentKind, RegExp][] = [
  ['pdf', /^application\/pdf$|\.pdf$/],
  ['csv', /^text\/csv$|\.[ct]sv$/],
  // Not .xls: that is another format, which nothing here reads.
  ['sheet', /spreadsheetml|\.xlsx$/],
  ['json', /^application\/json$|\.json$/],
  ['mail', /^message\/rfc822$|^multipart\/related$|\.eml$/],
  ['image', /^image\/(?:png|jpe?g|gif|webp|avif|bmp)$|\.(?:png|jpe?g|gif|webp|avif|bmp)$/],
  ['audio', /^audio\/|\.(?:mp3|wav|ogg|m4a)$/],
  ['video', /^video\/|\.(?:mp4|webm)$/],
  // Not HTML and not SVG: those could run, and are saved instead.
  ['text', /^text\/(?:plain|xml|markdown)$|^application\/xml$|\.(?:txt|md|log|xml)$/],
]

const signatures: readonly [DocumentKind, RegExp][] = [
  // A few stray letters may stand before it; readers accept it within the first kilobyte.
  ['pdf', /%PDF-/],
  ['image', /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM.{4}\0{4}|RIFF.{4}WEBP)/s],
]

/**
 * Tells how a document is shown: by its first bytes where they are unmistakable (a PDF named .txt is a PDF), else by its
 * mimetype, else by the end of its name. Programs often call everything plain text; the name then knows more.
 */
export function documentKind(file: {
  firstBytes: Uint8Array
  mimetype: string | undefined
  name: string | undefined
}): DocumentKind {
  const start = String.fromCharCode(...file.firstBytes.subarray(0, 1_024))
  const bySignature = signatures.find(([, pattern]) => pattern.test(start))?.[0]
  if (bySignature) return bySignature
  const known = (text = '') => kinds.find(([, pattern]) => pattern.test(text.toLowerCase()))?.[0]
  const byMimetype = known((file.mimetype ?? '').split(';')[0]?.trim())
  const byName = known(file.name)
  return (byMimetype === 'text' ? (byName ?? byMimetype) : (byMimetype ?? byName)) ?? 'unknown'
}
