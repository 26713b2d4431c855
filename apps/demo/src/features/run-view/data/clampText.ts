const clampedCharacters = 280
const clampedLines = 6

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

const withoutHalfCharacter = (text: string) => text.replace(/[\uD800-\uDBFF]$/, '')

function hasMoreLines(text: string): boolean {
  return text.split('\n', clampedLines + 1).length > clampedLines
}
