import type { DocumentText, Place } from './DocumentText.ts'

/** What may belong to an amount right before and behind it. */
const signBefore = /(?:\p{Sc}|\b[A-Z]{3}\b)[ \u00a0\u202f]?$/u
const signBehind = /^[ \u00a0\u202f]?(?:\p{Sc}|%|\b[A-Z]{3}\b)/u

/** Gives a place as the document writes it; an amount with its currency, which belongs to how it is written. */
export function writtenAt(text: DocumentText, { part, ranges }: Place): string {
  const own = text.parts[part]?.text ?? ''
  const [first] = ranges
  const written = ranges.map(({ start, end }) => own.slice(start, end)).join(' ')
  if (ranges.length !== 1 || !first || !/^[-+(]?[\d.,'’ \u00a0\u202f]+\)?$/.test(written))
    return oneLine(written)
  const before = signBefore.exec(own.slice(Math.max(0, first.start - 5), first.start))?.[0] ?? ''
  const behind = signBehind.exec(own.slice(first.end, first.end + 5))?.[0] ?? ''
  return oneLine(before + written + behind)
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
