import { foldText } from '../text/foldText.ts'

const matcher = (pattern: RegExp) => (text: string) => pattern.test(foldText(text))

/** "Tel. 030 1234", "(303) 555-0148", "608/555-0129". */
export const hasTelephone = matcher(
  /\b(?:tel|telefon|telephone|telefoon|phone|fon|fax|mobil|mobile|mob|ph(?=[.:]))\b|(?<![\d-])\(?\d{3}\)?[ ./-] ?\d{3}[.-]\d{4}\b/,
)

const registers = 'siret|siren|rcs|kvk|hrb|hra|regon|krs|abn|acn|adeli|rpps|rpm|rpr'

/** What only somebody who sends invoices tells of himself: "KvK 01234567". */
export const beginsWithRegister = matcher(
  new RegExp(String.raw`^(?:${registers}|handelsregister|steuer|st\b|org|kamer)`),
)

const ownWords = new RegExp(
  String.raw`@|\bwww\.|https?:|\b(?:${registers}|ust-?id|uid|iban|bic|vat|btw|tva|p\.? ?iva|c\.?i\.?f|n\.?i\.?f|steuer-?n|st\.? ?-?nr|inh|inhaber|inhaberin|owner|proprietor|eigenaar)\b|\bbe ?[01]\d{3}[. ]\d{3}[. ]\d{3}\b|\bein:? ?\d|au capital de`,
)

/** What a sender writes below its own name, and nobody below a customer's. */
export const isOfSender = (text: string) => ownWords.test(foldText(text)) || hasTelephone(text)

const person = String.raw`herrn?|frau|familie|eheleute|m\.|mr\.?|mrs\.?|ms\.?|m\/s\.?|mme|monsieur|madame|de heer|mevrouw|dhr\.?|mevr\.?|messrs\.?|t\.a\.v\.?|spett|sig\.?|sr\.?|sra\.?`

/** How the name of somebody begins who is written to. */
export const isWrittenTo = matcher(new RegExp(String.raw`^(?:${person})(?=$|[ .:])`))

/** The same above an address: "Firma", "An". */
export const beginsReceiver = matcher(new RegExp(String.raw`^(?:${person}|firma|an|a)(?=$|[ .:])`))

/** Below a company, whom it is meant for. */
export const isCareOf = matcher(
  /^(?:z\. ?h(?:d|aenden)|zu haenden|attn|att\.|t\.a\.v|a l'attention|c\/o)(?=$|[ .:])/,
)
