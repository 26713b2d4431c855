const forms = [
  'GmbH & Co\\. KGaA',
  'GmbH & Co\\.? ?KG',
  'AG & Co\\. KG',
  'gGmbH',
  'GmbH',
  'mbH',
  'AG',
  'KGaA',
  'KG',
  'OHG',
  'e\\.K\\.',
  'e\\.V\\.',
  'eG',
  'UG(?: \\(haftungsbeschränkt\\))?',
  'B\\.V\\.',
  'BV',
  'N\\.V\\.',
  'NV',
  'V\\.O\\.F\\.',
  'VOF',
  'BVBA',
  'S\\.A\\.R\\.L\\.?',
  'SARL',
  'SàRL',
  'Sàrl',
  'S\\.à ?r\\.l\\.',
  'S\\.A\\.S\\.U?\\.?',
  'SASU',
  'SAS',
  'S\\.A\\.',
  'SA',
  'EURL',
  'SNC',
  'SCOP',
  'SE',
  'Pvt\\.? Ltd\\.?',
  'Private Limited',
  'Pte\\.? Ltd\\.?',
  'Pty\\.? Ltd\\.?',
  'Ltd\\.?',
  'Limited',
  'LTD',
  'LLP',
  'LLC',
  'L\\.L\\.C\\.',
  'PLC',
  'plc',
  'Inc\\.?',
  'Incorporated',
  'Corp\\.?',
  'Corporation',
  'Company',
  'ApS',
  'A/S',
  'AB',
  'Oy',
  'S\\.p\\.A\\.',
  'S\\.r\\.l\\.',
  'S\\.L\\.',
  's\\.r\\.o\\.',
  'Sp\\. z o\\.o\\.',
]

/** A name that starts with a capital and ends with a legal form; at most seven words before the form. */
export const hasLegalForm = new RegExp(
  String.raw`^[^\p{L}\p{N}]{0,4}([\p{Lu}\d][\p{L}\d&.,'’+/-]{0,40}(?: [\p{L}\d&.,'’+/-]{1,40}){0,7}?),? (${forms.join('|')})(?=$|[\s,;:|)•·–-])`,
  'u',
)

const documentPrefix =
  /^(?:receipt|invoice|rechnung|quittung|facture|factuur)s? (?:from|by|von|der|de|van)\s/i

/** French firms write the form first: "SARL Dupont Plomberie". */
const formFirst =
  /^(?:SARL|SAS|SASU|EURL|SNC|SCI|Société|Firma)(?: (?:\p{Lu}[\p{L}\d&.'’-]{1,30}|de|du|des|la|le|et|&)){1,5}(?=$|[,;|·•]| [-–])/u

/** Takes the company name out of the start of a text: "Free SAS au capital de …" is "Free SAS". */
export function companyName(text: string): string | undefined {
  const match = hasLegalForm.exec(text.slice(0, 160).replace(documentPrefix, ''))
  const first = formFirst.exec(text.slice(0, 160))
  if (!match && first && text.length < 80) return first[0]
  const before = match?.[1] ?? ''
  if (!match || /\d{4,}|:|\b(?:and|und|et|the|der|die|by|von|par|of|to|with)\b$/i.test(before))
    return undefined
  return match[0].replace(/^[^\p{L}\p{N}]+/u, '').trim()
}
