const clampedCharacters = 280
const clampedLines = 6
/** How much of a line an excerpt shows before what it is about. */
const charactersBefore = 60

/** Gives the start of a text that is too long to show at once, and the text itself if it is not. */
export function clampText(text: string): string {
  if (text.length <= clampedCharacters && !hasMoreLines(text)) return text
  const lines = text.slice(0, clampedCharacters).split('\n')
  return withoutHalfCharacter(lines.slice(0, clampedLines).join('\n'))
}

/** Gives the first `length` characters, without the half of one that a cut in a pair would leave. */
export function firstCharacters(text: string, length: number): string {
  return text.length <= length ? text : withoutHalfCharacter(text.slice(0, length))
}

/** Gives the part around a place in a text, clamped as a start would be, with a little of the line before it. */
export function excerptFrom(text: string, place: number): string {
  const lineStart = text.lastIndexOf('\n', place - 1) + 1
  const start = Math.max(lineStart, place - charactersBefore)
  const part = text.slice(start, start + 2 * clampedCharacters)
  return clampText(part.replace(/^[\uDC00-\uDFFF]/, ''))
}

const withoutHalfCharacter = (text: string) => text.replace(/[\uD800-\uDBFF]$/, '')

function hasMoreLines(text: string): boolean {
  return text.split('\n', clampedLines + 1).length > clampedLines
}
