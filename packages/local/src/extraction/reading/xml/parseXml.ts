import sax from 'sax'
import { ReadingError, readingLimits, type XmlElement } from '../Reading.ts'

// The text is in memory already, so that a long comment costs nothing more.
Object.assign(sax, { MAX_BUFFER_LENGTH: Infinity })

const pieceLetters = 8_192

/**
 * Reads the text of an XML file into its elements.
 *
 * What makes a small file large, or reaches for another one, needs a document type declaration: it is refused as soon as
 * one stands there, before anything in it is looked at.
 *
 * @throws ReadingError where it is not well-formed, has a document type declaration, or is deeper or larger than the limits.
 */
export function parseXml(text: string): XmlElement {
  const parser = sax.parser(true, { xmlns: true, position: false })
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  let elements = 0
  let isInTag = false
  parser.ondoctype = () => stop(hasDoctype)
  parser.onerror = (error) => stop(broken, error)
  parser.onopentagstart = () => void (isInTag = true)
  parser.onopentag = (tag) => {
    isInTag = false
    if (open.length >= readingLimits.xmlDepth) stop(tooDeep)
    if (++elements > readingLimits.xmlElements) stop(tooMany)
    if (root && open.length === 0) stop(broken)
    const element = toElement(tag as sax.QualifiedTag)
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  }
  parser.onclosetag = () => void open.pop()
  parser.ontext = parser.oncdata = (words) => {
    const element = open.at(-1)
    // A file that is carried inside as base64 is not what is read here.
    if (element && element.text.length < readingLimits.xmlTextCharacters) element.text += words
  }
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at += pieceLetters) {
    const wasInTag = isInTag
    const before = elements
    parser.write(text.slice(at, at + pieceLetters))
    // sax takes time by the square of a tag's attributes, and gives them all at once.
    if (wasInTag && isInTag && before === elements) stop(tooLongTag)
  }
  parser.close()
  return root ?? stop(broken)
}

function toElement({ local, uri, attributes }: sax.QualifiedTag): XmlElement {
  const own = Object.values(attributes).filter(
    ({ prefix, local: name }) => prefix !== 'xmlns' && name !== 'xmlns',
  )
  return {
    name: local,
    uri,
    attributes: new Map(own.map((attribute) => [attribute.local, attribute.value])),
    children: [],
    text: '',
  }
}

function stop(message: string, cause?: unknown): never {
  throw new ReadingError(message, { cause })
}

const hasDoctype =
  'This XML has a document type declaration (DTD), in which a file can call for other files or grow without bound. E-invoices ' +
  'have none, so it was refused and nothing in it was followed. Nothing was extracted. Remove the declaration and upload it again.'
const broken =
  'This file is not well-formed XML: it is cut off or has a fault in its syntax. Nothing was extracted. ' +
  'Check it with an XML validator and upload it again.'
const tooLongTag =
  'This XML has a tag of more attributes than this server reads. Nothing was extracted. Check whether it is what you meant to send.'
const tooDeep = `This XML is nested more than ${readingLimits.xmlDepth} levels deep, the limit of this server. Nothing was extracted.`
const tooMany = `This XML has more than ${readingLimits.xmlElements} elements, the limit of this server. Nothing was extracted. Split it and upload the parts.`
