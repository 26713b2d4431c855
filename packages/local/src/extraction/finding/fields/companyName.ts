const forms = [
  String.raw`(?:GmbH|AG|SE|UG) ?[&+] ?Co\.? ?(?:KGaA|KG|OHG)|gGmbH|GmbH|Ges\.? ?m\.? ?b\.? ?H\.?|mbH|GbR|OG|AöR|KdöR`,
  String.raw`(?:PartG|Partnerschaft(?:sgesellschaft)?)(?: ?mbB)?|e\. ?K\.|e\. ?V\.|e\. ?U\.|e\. ?Kfm\.|AG|KGaA|KG|OHG|eG|a\. ?G\.|VVaG`,
  String.raw`UG(?: \(haftungsbeschränkt\))?|B\.V\.|BV|N\.V\.|NV|V\.O\.F\.|VOF|BVBA|S\.A\.R\.L\.?|SARL`,
  String.raw`SàRL|S\. ?à ?r\. ?l\.?|S\. ?A ?R\. ?L\.?|S\.A\.S\.U?\.?|SASU|SAS|S\.A\.|SA|EURL|SNC|SCOP`,
  String.raw`SE|Pvt\.? Ltd\.?|Private Limited|Pte\.? Ltd\.?|Pty\.? Ltd\.?|Ltd\.?|Limited|LTD|LIMITED`,
  String.raw`LLP|LLC|L\.L\.C\.|PLLC|P\.L\.L\.C\.|P\.C\.|PLC|plc|Inc\.?|Incorporated|Corp\.?|Corporation|Company|ApS|A/S|AB|Oy`,
  String.raw`S\.p\.A\.|S\.r\.l\.|S\. ?L\. ?U?\.?|SLU?|S\.A\.U\.|S\.C\.P\.|S\. ?Coop\.?|S\.n\.c\.`,
  String.raw`S\.a\.s\.|S\.r\.l\.s\.?|Lda\.?|SpA|Srl|SRL|S\.C\.A\.|B\.V\.B\.A\.?|Pty Limited|L\.P\.`,
  String.raw`Sp\. ?z ?o\.? ?o\.?|Oyj|a\.s\.|d\.o\.o\.|Kft\.?|Zrt\.?|s\.r\.o\.|OÜ|UAB|SIA|DAC|Co\.|HB`,
].join('|')

/** Forms that mean nothing else, also in small letters or in capitals alone; "ag", "sa" and "kg" are words and measures. */
const anyCase = [
  String.raw`gmbh(?: ?[&+] ?co\.? ?kg)?|ggmbh|gbr|b\. ?v\.|bv|n\. ?v\.|v\. ?o\. ?f\.|bvba|sarl|eurl`,
  String.raw`s\. ?a\. ?r\. ?l\.?|s\. ?à ?r\. ?l\.?|s\. ?a\. ?s\.|s\. ?r\. ?l\.?|s\. ?p\. ?a\.?`,
  String.raw`s\. ?l\. ?u?\.?|s\. ?a\.|ltd\.?|llc|llp|inc\.?|pvt\.? ltd\.?|pty\.? ltd\.?|plc|corp\.?`,
  String.raw`aps`,
].join('|')

const nameThen = (first: string, after: string, { flags, words }: { flags: string; words: number }) =>
  new RegExp(
    String.raw`^[^\p{L}\p{N}]{0,4}(${first}[\p{L}\d&.,'’+/-]{0,40}(?: [\p{L}\d&.,'’()+/-]{1,40}){0,${words}}?)(?:,? |(?<=\p{Ll})-)(${after})(?=\.?(?:$|[\s,;:|)•·–-]))`,
    flags,
  )

/** A name that starts with a capital and ends with a legal form; at most seven words before the form. */
const withForm = nameThen(String.raw`[\p{Lu}\d]`, forms, { flags: 'u', words: 7 })
/** The same in any letters, where the form leaves no doubt. */
const withFormInAnyCase = nameThen(String.raw`[\p{L}\d]`, anyCase, { flags: 'iu', words: 3 })

const formAlone = new RegExp(String.raw`^(?:${forms}|Pty|Pvt|Pte)(?:[ &]+(?:${forms}))?$`, 'u')

/** "Pty Ltd", "GmbH & Co. KG": what is left of a name that breaks before its form. */
export const isFormAlone = (text: string) => formAlone.test(text.trim())

export const hasLegalForm = { exec: (text: string) => withForm.exec(text) ?? withFormInAnyCase.exec(text) }

const documentPrefix =
  /^.{0,40}\b(?:beneficiary|account (?:name|holder)|kontoinhaber|payable to)\s?:\s?|^(?:receipt|invoice|rechnung|quittung|facture|factuur)s? (?:from|by|von|der|de|van)\s|^(?:copyright )?(?:©|\(c\)) ?(?:20\d\d(?:[-–]20\d\d)?,? )?/i

/** French firms write the form first: "SARL Dupont Plomberie". */
const formFirst =
  /^(?:SARL|SAS|SASU|EURL|SNC|SCI|Société|Firma)(?: (?:\p{Lu}[\p{L}\d&.'’-]{1,30}|de|du|des|la|le|et|&)){1,5}(?=$|[,;|·•]| [-–])/u

/** Takes the company name out of the start of a text: "Free SAS au capital de …" is "Free SAS". */
export function companyName(text: string): string | undefined {
  const name = nameAtStart(text)
  // "May include taxes. Kranich Services LLC, 4 Quay St": in the small print it stands after a sentence.
  const sentences = name === undefined && text.length > 60 ? text.split(/(?<=[\p{L})]{2}\.) (?=\p{Lu})/u) : []
  return name ?? sentences.slice(1, 6).map(nameAtStart).find(Boolean)
}

/** Lawyers set points between their names: "Dr. Habicht · Sperling PartG mbB". */
const partners = /^\p{Lu}[\p{L} .,&·-]{4,80} mbB$/u

function nameAtStart(text: string): string | undefined {
  if (partners.test(text)) return text
  const match = hasLegalForm.exec(text.slice(0, 160).replace(documentPrefix, ''))
  const first = formFirst.exec(text.slice(0, 160))
  if (!match && first && text.length < 80) return first[0]
  const before = match?.[1] ?? ''
  // "Bei Kranich GmbH bestellt" is prose, "By Design Ltd" alone in its block a name.
  const isAlone = match !== null && match[0].trim() === text.trim()
  const isProse =
    !isAlone &&
    /^(?:and|und|the|der|die|das|by|von|vom|par|of|to|with|unsere|our|from|für|for|an|bei|(?:vat|tax|gst|copy|trademark|property|subsidiary)(?: \p{L}+)? of)\b/iu.test(
      before,
    )
  // "Brutto KG" is a weight, and "Partnerschaftsregister AG" a court.
  const isWeight = /^(?:brutto?|netto?|brüt|gross|total|tara|gewicht)$|register$/i.test(before)
  if (
    !match ||
    isProse ||
    isWeight ||
    /\d{4,}|:|\b(?:and|und|et|the|der|die|by|von|par|of|to|with)\b$/i.test(before)
  )
    return undefined
  return match[0].replace(/^[^\p{L}\p{N}]+/u, '').trim()
}
