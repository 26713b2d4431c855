import type { JsonValue } from 'cloudsquid-react/contract'
import type { Reading, XmlElement } from '../reading/Reading.ts'
import { valuesOf, type Extracted } from './values/Finding.ts'
import { findInEInvoice } from './einvoice/findInEInvoice.ts'
import { withPage } from './einvoice/withPage.ts'
import { doubtRecognized } from './doubtRecognized.ts'
import { findInJson } from './json/findInJson.ts'
import { findInMail } from './findInMail.ts'
import { findInSheets } from './findInSheets.ts'
import { findInvoiceFields } from './findInvoiceFields.ts'

/** Finds what can be found in a reading of any kind, and shapes it as the `data` of a run. */
export function findInReading(reading: Reading): Extracted {
  switch (reading.kind) {
    case 'lines': {
      const all = findInvoiceFields(reading.lines)
      const page = { ...all, found: doubtRecognized(all.found, reading.lines) }
      const findings = reading.invoice ? withPage(findInEInvoice(reading.invoice), page) : page
      return { data: valuesOf(findings.found), findings }
    }
    case 'sheets':
      return findInSheets(reading.sheets, reading.isDoubtful)
    case 'json':
      return findInJson(reading.value)
    case 'xml': {
      if (!reading.invoice) return findInJson({ [reading.root.name]: valueOf(reading.root) })
      const findings = findInEInvoice(reading.invoice)
      return { data: valuesOf(findings.found), findings }
    }
    case 'mail':
      return findInMail(reading.mail, findInReading)
  }
}

/** XML that is no e-invoice, as the object it could have been: what occurs several times becomes a list. */
function valueOf(element: XmlElement): JsonValue {
  const text = element.text.trim()
  if (element.children.length === 0 && element.attributes.size === 0) return text
  const byName = new Map<string, JsonValue[]>()
  for (const [name, value] of element.attributes) byName.set(name, [value])
  for (const child of element.children) {
    const values = byName.get(child.name)
    if (values) values.push(valueOf(child))
    else byName.set(child.name, [valueOf(child)])
  }
  if (text !== '') byName.set('text', [...(byName.get('text') ?? []), text])
  return Object.fromEntries(
    [...byName].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}
