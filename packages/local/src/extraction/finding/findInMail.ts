import type { JsonObject } from 'cloudsquid-react/contract'
import type { Mail, Reading } from '../reading/Reading.ts'
import type { Finding } from './values/Finding.ts'
import type { Extracted } from './Extracted.ts'
import { findInvoiceFields } from './findInvoiceFields.ts'

interface Source {
  words: string
  data: JsonObject
  findings: Extracted['findings']
}

/** Applies the rules to one document; given by the caller, because an attachment may be a message again. */
export type FindInAttachment = (reading: Reading) => Extracted

/** Subject, sender, receivers, time and attachment names of a message, and the fields of its best document. */
export function findInMail(mail: Mail, findIn: FindInAttachment): Extracted {
  const { best, remarks } = bestSource(mail, findIn)
  const headers: JsonObject = {
    ...(mail.subject && { subject: mail.subject }),
    ...(mail.from && { from: mail.from }),
    ...(mail.to.length > 0 && { to: mail.to }),
    ...(mail.sentAt && { sent_at: mail.sentAt }),
    attachments: mail.attachments.map(({ filename }) => filename),
  }
  const found: Finding[] = Object.entries(headers).map(([field, value]) => ({
    field,
    value,
    words: field === 'attachments' ? 'the names of the attached files' : 'the header of the message',
    place: 'message',
    rule: 'headers are taken as they are',
    grounds: ['own_data'],
  }))
  return {
    data: { ...best?.data, ...headers },
    findings: {
      found: [...found, ...(best?.findings.found ?? [])],
      remarks: [...remarks, ...(best?.findings.remarks ?? [])],
    },
  }
}

/** The attachment in which most fields of an invoice are found; without one, the text of the message itself. */
function bestSource(mail: Mail, findIn: FindInAttachment): { best: Source | undefined; remarks: string[] } {
  const sources: Source[] = []
  const remarks: string[] = []
  for (const { filename, reading, problem } of mail.attachments) {
    if (problem) remarks.push(`Attachment "${filename}" could not be read: ${problem}`)
    if (reading) sources.push({ words: `attachment "${filename}" (${reading.source})`, ...findIn(reading) })
  }
  const body = findInvoiceFields(mail.body)
  sources.push({
    words: 'text of the message',
    data: Object.fromEntries(body.found.map(({ field, value }) => [field, value])),
    findings: body,
  })
  const best = sources.toSorted((a, b) => weightOf(b) - weightOf(a))[0]
  if (best) remarks.push(`The fields come from the ${best.words}.`)
  return { best, remarks }
}

/** Number, total and rows show an invoice; other fields count less. */
function weightOf({ data }: Source): number {
  const strong = ['invoice_number', 'amount', 'date', 'lines', 'rows'].filter((field) => field in data).length
  return strong * 10 + Object.keys(data).length
}
