/** What no text of a document begins with by itself. */
const mark = '\u{f8ff}\u{e000}'

const textOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g

/**
 * Sets JSON out in lines, every number as it is written: `12.10` stays, and 9223372036854775807 too.
 *
 * @throws SyntaxError for what is no JSON.
 */
export function prettyJson(text: string): string {
  JSON.parse(text)
  const marked = text.replaceAll(textOrNumber, (part) => (part.startsWith('"') ? part : `"${mark}${part}"`))
  return JSON.stringify(JSON.parse(marked), null, 2).replaceAll(new RegExp(`"${mark}([^"]+)"`, 'g'), '$1')
}
