import { labelFromKey } from '../../labels/labelFromKey.ts'
import { keysOf } from '../../values/jsonPointer.ts'

/**
 * Finds what a text of reasons says of one value: the lines that begin with its key or its way (`amount: read from ...`,
 * `lines[0].amount: ...`), else the sentences that name it.
 */
export function reasoningOf(reasoning: string, pointer: string): string | undefined {
  const keys = keysOf(pointer)
  const names = new Set([
    keys.join('.'),
    keys.join('/'),
    keys.reduce(
      (way, key) => (/^\d+$/.test(key) ? `${way}[${key}]` : way === '' ? key : `${way}.${key}`),
      '',
    ),
    keys.findLast((key) => !/^\d+$/.test(key)) ?? '',
    keys[0] ?? '',
  ])
  const lines = reasoning.split(/\r?\n/).map((line) => line.trim().replace(/^(?:[-•]\s*|\*\s+)/, ''))
  for (const name of names) {
    if (name === '') continue
    const about = lines.filter((line) => startsWithName(line, name))
    if (about.length > 0) return about.join('\n')
  }
  const key = keys.findLast((one) => !/^\d+$/.test(one))
  if (key === undefined || key.length < 3) return undefined
  const words = labelFromKey(key).toLowerCase()
  const sentences = lines.flatMap((line) => line.split(/(?<=[.!?])\s+/))
  const named = sentences.filter((sentence) => hasWord(sentence.toLowerCase(), words))
  return named.length > 0 ? named.slice(0, 2).join(' ') : undefined
}

/** Whole words: the subtotal is not the total. */
function hasWord(sentence: string, word: string): boolean {
  for (let at = sentence.indexOf(word); at !== -1; at = sentence.indexOf(word, at + 1)) {
    const around = [sentence.slice(0, at).at(-1), sentence[at + word.length]]
    if (!around.some((sign) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign))) return true
  }
  return false
}

/** A name may stand in marks: `**total**: ...`. */
function startsWithName(line: string, name: string): boolean {
  const bare = line.replace(/^[*`"“„]+/, '')
  return (
    bare.slice(0, name.length).toLowerCase() === name.toLowerCase() &&
    /^[*`"“”]*\s*(?::|–|—|=)/.test(bare.slice(name.length))
  )
}
