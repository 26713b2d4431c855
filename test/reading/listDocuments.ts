import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { JsonObject } from 'cloudsquid-react'
import { dayInvoices } from '../demo/day/dayInvoices.ts'
import { totalOf } from '../demo/day/DayInvoice.ts'
import { drawDayInvoice } from '../demo/day/drawDayInvoice.ts'
import { buildInvoicePdf } from '../local/extraction/buildInvoicePdf.ts'
import type { InvoiceCase } from '../local/extraction/invoices/InvoiceCase.ts'
import { billsAndReceipts } from '../local/extraction/invoices/billsAndReceipts.ts'
import { dutchInvoices } from '../local/extraction/invoices/dutchInvoices.ts'
import { englishInvoices } from '../local/extraction/invoices/englishInvoices.ts'
import { frenchInvoices } from '../local/extraction/invoices/frenchInvoices.ts'
import { germanInvoices } from '../local/extraction/invoices/germanInvoices.ts'
import { otherLayouts } from '../local/extraction/invoices/otherLayouts.ts'
import { tillReceipts } from '../local/extraction/invoices/tillReceipts.ts'
import { titlesAndParties } from '../local/extraction/invoices/titlesAndParties.ts'
import { failureTruths } from './failureTruths.ts'
import type { KnownDocument, Truth } from './KnownDocument.ts'
import { listEInvoices } from './listEInvoices.ts'
import { scanDocument } from './scanDocument.ts'

const pdf = 'application/pdf'
const mimetypes: Readonly<Record<string, string>> = {
  pdf,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
  eml: 'message/rfc822',
  // As the documented list of kinds takes it.
  xml: 'text/plain',
}

const cases: Readonly<Record<string, readonly InvoiceCase[]>> = {
  'own, English': englishInvoices,
  'own, German': germanInvoices,
  'own, French': frenchInvoices,
  'own, Dutch': dutchInvoices,
  'own, bills': billsAndReceipts,
  'own, titles and parties': titlesAndParties,
  'own, other layouts': otherLayouts,
  'own, till receipts': tillReceipts,
}

/** Every document whose right values are known; what lies in folders of the machine only where it lies there. */
export async function listDocuments(): Promise<KnownDocument[]> {
  const scanned = await listSamples()
  return [
    ...scanned,
    ...scanned.flatMap(listScans),
    ...listFailures(),
    ...listCases(),
    ...listDay(),
    ...listEInvoices(),
  ]
}

const sampleFields = ['invoice_number', 'date', 'amount', 'currency']
/** As they are written on the page. */
const sampleIssuers = {
  AzureInterior: 'Azure Interior',
  QualityHosting: 'QualityHosting AG',
  coolblue1: 'Coolblue B.V.',
  free_fiber: 'Free SAS',
  oyo: 'Oravel Stays Pvt. Ltd.',
}
const samples = new URL('../../../shared/samples/', import.meta.url)

async function listSamples(): Promise<KnownDocument[]> {
  if (!existsSync(samples)) return []
  return Promise.all(
    Object.entries(sampleIssuers).map(async ([name, issuer]) => {
      const [known = {}] = JSON.parse(
        await readFile(new URL(`${name}.json`, samples), 'utf8'),
      ) as JsonObject[]
      return {
        kind: 'samples',
        name,
        mimetype: pdf,
        bytes: () => readFile(new URL(`${name}.pdf`, samples)),
        truths: truthsOf({
          ...Object.fromEntries(sampleFields.map((field) => [field, known[field] ?? null])),
          issuer,
        }),
      }
    }),
  )
}

/** A sample as it comes back from a scanner. */
function listScans(sample: KnownDocument): KnownDocument[] {
  return [false, true].map((isOnItsSide) => ({
    ...sample,
    kind: isOnItsSide ? 'scans, on their side' : 'scans, upright',
    bytes: async () => scanDocument(await sample.bytes(), isOnItsSide),
  }))
}

const failures = new URL('../../../shared/failures/', import.meta.url)

function listFailures(): KnownDocument[] {
  return Object.entries(failureTruths).flatMap(([name, truth]) => {
    const file = new URL(name, failures)
    const ending = name.split('.').at(-1) ?? ''
    return existsSync(file)
      ? [
          {
            kind: `failures, ${ending}`,
            name,
            mimetype: mimetypes[ending] ?? '',
            bytes: () => readFile(file),
            ...truth,
          },
        ]
      : []
  })
}

function listCases(): KnownDocument[] {
  return Object.entries(cases).flatMap(([kind, list]) =>
    list.map(({ title, pages, expected, absent = [] }) => ({
      kind,
      name: title,
      mimetype: pdf,
      bytes: () => buildInvoicePdf(pages),
      truths: {
        ...truthsOf(expected),
        ...Object.fromEntries(absent.map((field) => [`/${field}`, { oneOf: [undefined] }])),
      },
    })),
  )
}

function listDay(): KnownDocument[] {
  return dayInvoices
    .filter(({ comes }) => comes !== 'scan')
    .map((invoice) => ({
      kind: 'a day',
      name: invoice.number,
      mimetype: pdf,
      bytes: () => drawDayInvoice(invoice),
      truths: truthsOf({
        issuer: invoice.issuer,
        invoice_number: invoice.number,
        date: invoice.date,
        amount: (invoice.printedTotal ?? totalOf(invoice)) / 100,
        currency: invoice.currency,
        iban: invoice.iban,
        ...(invoice.due !== undefined && { date_due: invoice.due }),
      }),
    }))
}

const truthsOf = (values: JsonObject): Record<string, Truth> =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [`/${field}`, value]))
