import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'
import { buildInvoicePdf } from './buildInvoicePdf.ts'
import { billsAndReceipts } from './invoices/billsAndReceipts.ts'
import { dutchInvoices } from './invoices/dutchInvoices.ts'
import { englishInvoices } from './invoices/englishInvoices.ts'
import { frenchInvoices } from './invoices/frenchInvoices.ts'
import { germanInvoices } from './invoices/germanInvoices.ts'
import { otherLayouts } from './invoices/otherLayouts.ts'
import { titlesAndParties } from './invoices/titlesAndParties.ts'

const cases = [
  ...englishInvoices,
  ...germanInvoices,
  ...frenchInvoices,
  ...dutchInvoices,
  ...billsAndReceipts,
  ...titlesAndParties,
  ...otherLayouts,
]

describe('extractDocument: invoices as PDF', () => {
  it.each(cases)('$title', async ({ pages, expected, absent = [], lines, reasoning = /no AI/ }) => {
    const bytes = await buildInvoicePdf(pages)
    const outcome = await extractDocument({ bytes, mimetype: 'application/pdf', filename: 'invoice.pdf' })
    if (outcome.status === 'error') throw new Error(outcome.reasoning)
    expect(outcome.data).toMatchObject(expected)
    for (const field of absent) expect(outcome.data).not.toHaveProperty(field)
    if (lines) {
      expect(outcome.data['lines']).toHaveLength(lines.length)
      expect(outcome.data['lines']).toMatchObject(lines)
    }
    expect(outcome.reasoning).toMatch(reasoning)
    for (const field of Object.keys(expected)) expect(outcome.reasoning).toContain(`- ${field}: `)
  })
})
