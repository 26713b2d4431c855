import type { Review } from 'cloudsquid-react'

/** A run that is on the list when the demo is opened for the first time. */
export interface OpeningRun {
  file: string
  /** How long before that it was started. */
  minutesAgo: number
  /** A decision on it, and how long after its start. */
  review?: Omit<Review, 'review_date'> & { afterMinutes: number }
}

const hour = 60
const day = 24 * hour

/** Oldest first, as a list grows. What they say is recorded; who decided on them, and when, is invented. */
export const openingRuns: readonly OpeningRun[] = [
  {
    file: 'workshop-invoice-september.pdf',
    minutesAgo: 5 * day + 2 * hour,
    review: {
      approved: true,
      reviewed_by: 'Mara Lindt',
      comment: 'The order number was ours from last year.',
      corrections: [
        { op: 'test', path: '/order_number', value: 'BM-20931' },
        { op: 'replace', path: '/order_number', value: 'BM-20913' },
      ],
      afterMinutes: 95,
    },
  },
  {
    file: 'travel-expenses.xlsx',
    minutesAgo: 2 * day + 4 * hour,
    review: {
      approved: false,
      reviewed_by: 'Jonas Reuter',
      comment: 'Two nights were booked, not three. Please send the sheet again.',
      afterMinutes: 40,
    },
  },
  {
    file: 'customer-orders.csv',
    minutesAgo: day + 5 * hour,
    review: { approved: true, reviewed_by: 'Jonas Reuter', comment: '', afterMinutes: 12 },
  },
  {
    file: 'grocery-receipt.pdf',
    minutesAgo: day + hour,
    review: { approved: true, reviewed_by: 'Mara Lindt', comment: 'Team kitchen.', afterMinutes: 25 },
  },
  { file: 'cut-off-upload.pdf', minutesAgo: 6 * hour },
  { file: 'scanned-note.pdf', minutesAgo: 4 * hour },
  { file: 'hosting-invoice.pdf', minutesAgo: 2 * hour },
  { file: 'workshop-invoice.pdf', minutesAgo: 48 },
  { file: 'invoice-email.eml', minutesAgo: 21 },
]
