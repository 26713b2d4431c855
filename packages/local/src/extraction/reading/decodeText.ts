import { decodeAs, guessEncoding } from './guessEncoding.ts'
import { ReadingError } from './ReadingError.ts'
import { readingLimits } from './readingLimits.ts'

export interface DecodedText {
  text: string
  /** As it is told to a reader: "UTF-8", "Latin-1 (a guess)". */
  encoding: string
  /** Whether letters may be others than those that were written: neither UTF-8 nor what most Western programs write. */
  isDoubtful: boolean
}

/**
 * Turns bytes into text: by a byte order mark where there is one, else UTF-8 where the bytes are valid UTF-8, else
 * UTF-16 where every second byte is zero, else by a guess among the encodings that older programs write.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const known = chooseEncoding(bytes)
  const { encoding, label } = known ?? guessEncoding(bytes)
  const text = decodeAs(encoding, bytes)
  if (text.trim() === '') throw new ReadingError(blank)
  if (isBinary(text)) throw new ReadingError(binary)
  return {
    text: text.slice(0, readingLimits.textCharacters),
    encoding: known ? label : `${label} (a guess: the file does not tell)`,
    isDoubtful: !known && encoding !== 'windows-1252',
  }
}

function chooseEncoding(bytes: Uint8Array): { encoding: string; label: string } | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { encoding: 'utf-8', label: 'UTF-8 with a mark' }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', label: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', label: 'UTF-16' }
  const zeros = { even: 0, odd: 0 }
  const probe = bytes.subarray(0, 2_000)
  for (let index = 0; index < probe.length; index++)
    if (probe[index] === 0) zeros[index % 2 ? 'odd' : 'even']++
  if (zeros.odd > probe.length / 4) return { encoding: 'utf-16le', label: 'UTF-16' }
  if (zeros.even > probe.length / 4) return { encoding: 'utf-16be', label: 'UTF-16' }
  return isUtf8(bytes) ? { encoding: 'utf-8', label: 'UTF-8' } : undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Control letters other than tab, line ends and form feed do not occur in a text that a person wrote. */
function isBinary(text: string): boolean {
  const probe = text.slice(0, 4_000)
  let strange = 0
  for (const character of probe) {
    const code = character.charCodeAt(0)
    if (code === 0xfffd || (code < 32 && ![9, 10, 12, 13, 27].includes(code))) strange++
  }
  return strange > probe.length / 50
}

const blank =
  'The file holds no text, only blanks. There is nothing to extract. Check the file and upload it again.'
const binary =
  'The file was sent as text but holds binary data, so it cannot be read. Nothing was extracted. ' +
  'Check that the right file was chosen and that its mimetype is right.'
