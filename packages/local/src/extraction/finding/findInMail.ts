import type { JsonObject } from 'cloudsquid-react/contract'
import type { Attachment, Mail, Reading, Line } from '../reading/Reading.ts'
import { differences, sayDifference } from './einvoice/withPage.ts'
import { type Finding, type Findings, valuesOf, type Extracted } from './values/Finding.ts'
import { findInvoiceFields } from './findInvoiceFields.ts'
import { companyName } from './fields/companyName.ts'
import { compactName, domainsOf } from './fields/domains.ts'

interface Source extends Extracted {
  words: string
  isEInvoice: boolean
}

/** Applies the rules to one document; given by the caller, because an attachment may be a message again. */
export type FindInAttachment = (reading: Reading) => Extracted

/** What stands at the head of a message; that of a message in it is not told as if it were this one's. */
const headerFields = new Set(['subject', 'from', 'to', 'sent_at', 'attachments'])

/** Subject, sender, receivers, time and attachment names of a message, and the fields of its best document. */
export function findInMail(mail: Mail, findIn: FindInAttachment): Extracted {
  const { best, remarks } = bestSource(mail, findIn)
  const headers: JsonObject = {
    ...(mail.subject && { subject: mail.subject }),
    ...(mail.from && { from: mail.from }),
    ...(mail.to.length > 0 && { to: mail.to }),
    ...(mail.sentAt && { sent_at: mail.sentAt }),
    attachments: namesOf(mail.attachments),
  }
  const found: Finding[] = Object.entries(headers).map(([field, value]) => ({
    field,
    value,
    words: field === 'attachments' ? 'the names of the attached files' : 'the header of the message',
    place: 'message',
    rule: 'headers are taken as they are',
    grounds: ['own_data'],
  }))
  const inner = Object.entries(best.data).filter(([field]) => !headerFields.has(field))
  return {
    data: { ...Object.fromEntries(inner), ...headers },
    findings: {
      found: [...found, ...best.findings.found.filter(({ field }) => !headerFields.has(field))],
      remarks: [...remarks, ...best.findings.remarks],
    },
  }
}

/** The names of all files, those in an attached message after that message. */
const namesOf = (attachments: readonly Attachment[]): string[] =>
  attachments.flatMap(({ filename, reading }) => [
    filename,
    ...(reading?.kind === 'mail' ? namesOf(reading.mail.attachments) : []),
  ])

/**
 * The e-invoice among the attachments; else the one in which most fields of an invoice are found; without one, the text of
 * the message itself. What became of each is said.
 */
function bestSource(mail: Mail, findIn: FindInAttachment): { best: Source; remarks: string[] } {
  const sources: Source[] = []
  const remarks: string[] = []
  for (const { filename, reading, problem } of mail.attachments) {
    if (!reading) {
      remarks.push(`Attachment "${filename}" could not be read: ${problem ?? ''}`)
      continue
    }
    const source = {
      words: `attachment "${filename}" (${reading.source})`,
      isEInvoice: holdsEInvoice(reading),
      ...findIn(reading),
    }
    sources.push(source)
    remarks.push(`Read: ${source.words}; ${tellFields(source.findings)}.`, ...reading.notes)
    if (reading.kind === 'mail' && reading.mail.from)
      remarks.push(`The message "${filename}" in it is from ${reading.mail.from}.`)
  }
  const body = withSender(mail, findInvoiceFields(mail.body))
  const text = {
    words: 'text of the message',
    isEInvoice: false,
    data: valuesOf(body.found),
    findings: body,
  }
  const best = sources.toSorted((a, b) => weightOf(b) - weightOf(a))[0]
  const chosen = best && weightOf(best) >= weightOf(text) ? best : text
  remarks.push(`The fields come from the ${chosen.words}.`)
  // An e-invoice is often sent beside a PDF of the same, on which something else may stand.
  const others = chosen.isEInvoice ? [...sources, text].filter((other) => other !== chosen) : []
  for (const { findings, words } of others.filter(isInvoice))
    for (const difference of differences(chosen.findings, findings))
      remarks.push(sayDifference(difference, `the ${words}`))
  return { best: chosen, remarks }
}

function holdsEInvoice(reading: Reading): boolean {
  if (reading.kind === 'mail')
    return reading.mail.attachments.some((one) => one.reading !== undefined && holdsEInvoice(one.reading))
  return (reading.kind === 'xml' || reading.kind === 'lines') && reading.invoice !== undefined
}

const isInvoice = ({ data }: Source) => ['invoice_number', 'amount'].every((field) => field in data)

function tellFields({ found }: Findings): string {
  const fields = new Set(found.map(({ field }) => field).filter((field) => !headerFields.has(field)))
  return fields.size === 0 ? 'no fields were found in it' : `${fields.size} fields were found in it`
}

/** Number, total and rows show an invoice; other fields count less. */
function weightOf({ data, isEInvoice }: Source): number {
  const strong = ['invoice_number', 'amount', 'date', 'lines', 'rows'].filter((field) => field in data).length
  return (isEInvoice ? 1_000 : 0) + strong * 10 + Object.keys(data).length
}

/** "Fwd: Your receipt" has the address of somebody else. */
const passedOn = /^\s*(?:fwd?|wg|tr|rv|doorst)\s*:/i

/**
 * Where the text of a message names no issuer: its sender, where that is called as its address is and the text names it
 * too. Of a message that was passed on nothing is taken.
 */
function withSender({ from, subject, body }: Mail, findings: Findings): Findings {
  const [, name = '', address = ''] = /^"?([^"<]{3,60}?)"? <([^<>\s]{3,200})>$/.exec(from ?? '') ?? []
  const isTold = findings.found.some(({ field }) => field === 'issuer')
  const letters = compactName(name)
  const isOwn = [...domainsOf([{ segments: [{ text: address }] }]).keys()].some(
    (domain) => domain.startsWith(letters) || letters.startsWith(domain),
  )
  if (isTold || passedOn.test(subject ?? '') || letters.length < 4 || !isOwn || !isNamed(letters, body))
    return findings
  const issuer: Finding = {
    field: 'issuer',
    value: nameIn(body, letters) ?? name,
    words: name,
    place: 'message',
    rule: 'the name of the sender, which is like its address; the text of the message has it too',
    grounds: ['name_in_address', 'repeated'],
  }
  return { ...findings, found: [issuer, ...findings.found] }
}

/** "Kranich" of the header is "Kranich B.V." in the text. */
const nameIn = (body: readonly Line[], letters: string) =>
  body
    .flatMap(({ segments }) => segments.map(({ text }) => companyName(text)))
    .find((name) => name !== undefined && compactName(name).startsWith(letters))

const isNamed = (letters: string, body: readonly Line[]) =>
  body.some(({ segments }) => segments.some(({ text }) => compactName(text.slice(0, 300)).includes(letters)))
