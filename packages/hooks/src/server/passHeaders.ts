import type { KeyFinder } from './keyFinder.ts'

/** Everything else that an upstream says, its cookies above all, is between it and the proxy. */
const passing: [name: RegExp, value: RegExp][] = [
  // A quote begins a text in quotes and nothing else: what fits in two ways is tried in all of them.
  [/^content-type$/, /^[\w.+-]+\/[\w.+-]+(\s*;\s*[\w-]+=("[^"]*"|[^\s;"]+))*\s*;?$/],
  [/^retry-after$/, /^(\d+(\.\d+)?|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)$/],
  [/^(retry-after-ms|[a-z-]+-poll-after-ms)$/, /^\d+(\.\d+)?$/],
]
const passingOnFiles: [name: RegExp, value: RegExp][] = [
  [/^content-type$/, /./],
  [/^content-disposition$/, /./],
  [/^content-length$/, /^\d+$/],
]

/** Picks what callers need of the headers of an answer, each in its own form: a header that repeats the key is left out. */
export function passHeaders(
  headers: Headers,
  finder: KeyFinder,
  { isFile = false }: { isFile?: boolean } = {},
): [name: string, value: string][] {
  const picked: [name: string, value: string][] = []
  const wanted = isFile ? passingOnFiles : passing
  headers.forEach((raw, name) => {
    const form = wanted.find(([pattern]) => pattern.test(name))
    if (!form) return
    const value = raw.trim()
    if (value.length > 1000) return
    if (form[1].test(value) && !finder.isIn(`${name}: ${value}`)) picked.push([name, value])
  })
  // What was encoded for the proxy has been decoded since, so the upstream's length is no longer true.
  return headers.has('content-encoding') ? picked.filter(([name]) => name !== 'content-length') : picked
}
