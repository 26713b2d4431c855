/** What may not be fallen below: of the documents of a kind, so many values right and so few wrong. */
export interface Floor {
  /** The kinds that it holds for: those that begin so. */
  kinds: string
  /** Only these fields; all without. */
  fields?: readonly string[]
  /** The share that must be right. */
  right: number
  /** The share that may be wrong. */
  wrong: number
}

const core = ['invoice_number', 'date', 'amount', 'currency']

const issuer = ['issuer']

export const readingFloors: readonly Floor[] = [
  { kinds: 'samples', fields: core, right: 1, wrong: 0 },
  { kinds: 'samples', fields: issuer, right: 1, wrong: 0 },
  { kinds: 'scans, upright', fields: core, right: 0.95, wrong: 0 },
  { kinds: 'scans, upright', fields: issuer, right: 0.8, wrong: 0 },
  { kinds: 'scans, on their side', fields: core, right: 0.95, wrong: 0 },
  { kinds: 'scans, on their side', fields: issuer, right: 0.8, wrong: 0 },
  { kinds: 'failures', right: 1, wrong: 0 },
  { kinds: 'own', fields: core, right: 0.94, wrong: 0.01 },
  { kinds: 'own', fields: issuer, right: 0.8, wrong: 0 },
  { kinds: 'a day', right: 1, wrong: 0 },
  { kinds: 'e-invoices', right: 1, wrong: 0 },
]
