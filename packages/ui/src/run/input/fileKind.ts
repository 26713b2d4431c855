import type { Labels } from '../../labels/Labels.ts'

export type FileKind = keyof Labels['input']['kinds']

const kinds: [FileKind, RegExp][] = [
  ['pdf', /^application\/pdf$|\.pdf$/],
  ['csv', /^text\/csv$|\.csv$/],
  ['sheet', /spreadsheetml|ms-excel|\.xlsx?$/],
  ['json', /^application\/json$|\.json$/],
  ['mail', /^message\/rfc822$|^multipart\/related$|\.eml$/],
  ['image', /^image\/|\.(png|jpe?g)$/],
  ['audio', /^audio\/|\.(mp3|wav|ogg)$/],
  ['video', /^video\/|\.mp4$/],
  ['text', /^text\/|\.txt$/],
]

/** Tells what a file is, in a word a person uses: by its mimetype, else by the end of its name. */
export function fileKind(mimetype: string | undefined, name: string | undefined): FileKind {
  const known = (text: string | undefined) =>
    kinds.find(([, pattern]) => text && pattern.test(text.toLowerCase()))
  return (known(mimetype) ?? known(name))?.[0] ?? 'unknown'
}
