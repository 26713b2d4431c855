/** The mimetypes that the API takes, spelt as it spells them (`audio/mp3` and `image/jpg` are its own). */
export const mimetypes = [
  'application/pdf',
  'application/json',
  'image/jpg',
  'image/jpeg',
  'image/png',
  'text/csv',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'video/mp4',
  'audio/mp3',
  'audio/wav',
  'audio/ogg',
  'multipart/related',
  'message/rfc822',
] as const

/** One of the {@link mimetypes} of the API. */
export type Mimetype = (typeof mimetypes)[number]

const byExtension: Record<string, Mimetype> = {
  pdf: 'application/pdf',
  json: 'application/json',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  csv: 'text/csv',
  txt: 'text/plain',
  xml: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  mp4: 'video/mp4',
  mp3: 'audio/mp3',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  eml: 'message/rfc822',
}

const otherSpellings: Record<string, Mimetype> = {
  'audio/mpeg': 'audio/mp3',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'application/xml': 'text/plain',
  'text/xml': 'text/plain',
}

/**
 * Finds the API's word for a file's kind: by its mimetype, then by the end of its name (browsers leave the type of
 * an `.eml` empty, and Windows gives `.csv` the type of a spreadsheet). XML goes as plain text, as the API has no word
 * of its own for it.
 *
 * @returns `undefined` for a kind that the API does not take.
 */
export function toMimetype(type: string, filename = ''): Mimetype | undefined {
  const plain = type.split(';')[0]?.trim().toLowerCase() ?? ''
  const extension = filename.toLowerCase().match(/\.([a-z0-9]+)$/)?.[1] ?? ''
  if (extension === 'csv' && plain === 'application/vnd.ms-excel') return 'text/csv'
  const known = mimetypes.find((mimetype) => mimetype === plain) ?? lookUp(otherSpellings, plain)
  const isVague = plain === '' || plain === 'application/octet-stream' || plain.startsWith('text/')
  return known ?? (isVague ? lookUp(byExtension, extension) : undefined)
}

/** Types and names come from outside: `a.constructor` must not find what every object inherits. */
function lookUp(table: Record<string, Mimetype>, word: string): Mimetype | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}
