import { type DayInvoice, netOf, taxOf, totalOf } from '../../demo/day/DayInvoice.ts'
import { expect } from '../dashboard.ts'
import type { StoredRun } from './dashboardTable.ts'

interface Expected {
  read: (runId: string) => Promise<StoredRun>
  uploaded: readonly { invoice: DayInvoice; runId: string }[]
  /** Who decided. */
  name: string
  /** Of those that do not say when they are due. */
  dueDate: string
}

/** Reads every run back from the server: decided, and right to the cent, each number approved once. */
export async function expectStored({ read, uploaded, name, dueDate }: Expected): Promise<void> {
  const approved: string[] = []
  for (const { invoice, runId } of uploaded) {
    const { data, review } = await read(runId)
    expect(review, invoice.number).toMatchObject({ reviewed_by: name })
    if (review?.['approved'] === false) {
      expect(review['comment'], invoice.number).toBe('It is a duplicate.')
      continue
    }
    approved.push(invoice.number)
    expect(data, invoice.number).toMatchObject({
      issuer: invoice.issuer,
      invoice_number: invoice.number,
      date: invoice.date,
      date_due: invoice.due ?? dueDate,
      amount: totalOf(invoice) / 100,
      amount_untaxed: netOf(invoice) / 100,
      amount_tax: taxOf(invoice) / 100,
      currency: invoice.currency,
      iban: invoice.iban,
    })
  }
  expect(approved.toSorted()).toEqual([...new Set(uploaded.map(({ invoice }) => invoice.number))].toSorted())
}
