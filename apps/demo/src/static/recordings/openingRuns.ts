import type { Review } from 'cloudsquid-react'

/** A run that is on the list when the demo is opened for the first time. */
export interface OpeningRun {
  file: string
  /** How long before that it was started. */
  minutesAgo: number
  /** How long it ran. */
  tookSeconds: number
  /** A decision on it, and how long after its start. */
  review?: Omit<Review, 'review_date'> & { afterMinutes: number }
}

const hour = 60
const day = 24 * hour

/** Oldest first, as a list grows. What they say is recorded; how long they took, and who decided on them when, is invented. */
export const openingRuns: readonly OpeningRun[] = [
  {
    file: 'workshop-invoice-september.pdf',
    minutesAgo: 5 * day + 2 * hour,
    tookSeconds: 5,
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
    tookSeconds: 3,
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
    tookSeconds: 2,
    review: { approved: true, reviewed_by: 'Jonas Reuter', comment: '', afterMinutes: 12 },
  },
  {
    file: 'grocery-receipt.pdf',
    minutesAgo: day + hour,
    tookSeconds: 4,
    review: { approved: true, reviewed_by: 'Mara Lindt', comment: 'Team kitchen.', afterMinutes: 25 },
  },
  { file: 'cut-off-upload.pdf', minutesAgo: 6 * hour, tookSeconds: 2 },
  { file: 'scanned-note.pdf', minutesAgo: 4 * hour, tookSeconds: 14 },
  { file: 'hosting-invoice.pdf', minutesAgo: 2 * hour, tookSeconds: 6 },
  { file: 'workshop-invoice.pdf', minutesAgo: 48, tookSeconds: 4 },
  { file: 'invoice-email.eml', minutesAgo: 21, tookSeconds: 5 },
]
