/**
 * Drops the blanks between a delimiter and a quotation mark (`a, "b, c"`): a reader of CSV takes a mark for one only where it
 * begins its cell. What stands inside of marks is left as it is.
 */
export function dropBlanks(text: string, delimiter: string): string {
  if (!text.includes(`${delimiter} `) || !text.includes(' "')) return text
  let out = ''
  let kept = 0
  let isQuoted = false
  let isStart = true
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (isQuoted) {
      // Two marks in a cell stand for one: the second opens it again.
      if (letter === '"') isQuoted = false
    } else if (letter === ' ' && isStart) {
      let end = at
      while (text.charAt(end) === ' ') end++
      if (text.charAt(end) === '"') {
        out += text.slice(kept, at)
        kept = end
      }
      at = end - 1
    } else {
      isQuoted = letter === '"' && (isStart || text.charAt(at - 1) === '"')
      isStart = letter === delimiter || letter === '\n' || letter === '\r'
    }
  }
  return out + text.slice(kept)
}
