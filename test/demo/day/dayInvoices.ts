import { type DayInvoice, type DayLine, totalOf } from './DayInvoice.ts'

const issuers = [
  ['Blaumeise Druck GmbH', 'Amselweg 3, 12345 Elbstadt', 'DE89370400440532013000'],
  ['Kranich Papierwerke GmbH', 'Uferstrasse 18, 20457 Hafenstadt', 'DE02120300000000202051'],
  ['Heron Reed Ltd', '4 Marsh Lane, Fenwick', 'GB33BUKB20201555555555'],
  ['Milan Hosting GmbH', 'Turmgasse 9, 70173 Neckarheim', 'DE02500105170137075030'],
  ['Reiger Kantoor B.V.', 'Kade 27, 1011 AB Waterdam', 'NL91ABNA0417164300'],
] as const

const goods: readonly (readonly DayLine[])[] = [
  [
    { name: 'Flyers A5, 135 g', quantity: 1000, unitPrice: 8 },
    { name: 'Business cards', quantity: 500, unitPrice: 10 },
    { name: 'Delivery', quantity: 1, unitPrice: 2000 },
  ],
  [
    { name: 'Copy paper A4, five reams', quantity: 12, unitPrice: 2995 },
    { name: 'Lever arch file', quantity: 24, unitPrice: 349 },
  ],
  [
    { name: 'Reed panels, two metres', quantity: 7, unitPrice: 4250 },
    { name: 'Fixing wire', quantity: 3, unitPrice: 615 },
  ],
  [
    { name: 'Server, one month', quantity: 2, unitPrice: 8900 },
    { name: 'Backup, one month', quantity: 2, unitPrice: 1450 },
    { name: 'Support hours', quantity: 3, unitPrice: 9500 },
  ],
  [
    { name: 'Desk lamp', quantity: 4, unitPrice: 5650 },
    { name: 'Bulbs', quantity: 16, unitPrice: 425 },
  ],
]

/** Which of the twenty is what, by its place from 0. Every other one is in order. */
const wrongTotals = new Map([
  [2, 10_000],
  [6, -900],
  [11, 27],
  [17, 200_000],
])
const withoutDue = new Set([4, 9, 14])
export const duplicate = { of: 3, is: 13 }
const scanned = 8
const mailed = new Set([7, 15])

/** Twenty invoices as they lie in a basket: four are added up wrongly, three do not say when they are due, one came twice. */
export const dayInvoices: readonly DayInvoice[] = Array.from({ length: 20 }, (_, place) =>
  dayInvoice(place === duplicate.is ? duplicate.of : place, place),
)

function dayInvoice(content: number, place: number): DayInvoice {
  const [issuer, street, iban] = issuers[content % issuers.length]!
  const lines = goods[content % goods.length]!.map((line, index) =>
    index === 0 ? { ...line, quantity: line.quantity + content } : line,
  )
  const invoice: DayInvoice = {
    issuer,
    street,
    iban,
    lines,
    number: `RE-${2026_100 + content}`,
    date: `2026-10-${String(content + 3).padStart(2, '0')}`,
    currency: 'EUR',
    taxPercent: 19,
    comes: place === scanned ? 'scan' : mailed.has(place) ? 'mail' : 'pdf',
    ...(!withoutDue.has(place) && { due: `2026-11-${String(content + 3).padStart(2, '0')}` }),
  }
  const off = wrongTotals.get(place)
  return off === undefined ? invoice : { ...invoice, printedTotal: totalOf(invoice) + off }
}
