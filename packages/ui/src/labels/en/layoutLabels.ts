import type { Amounts } from '../createAmounts.ts'

/** How the screen of a run is laid out. */
export const layoutLabels = ({ plural }: Amounts) =>
  ({
    swap: 'What is shown',
    data: 'Data',
    document: 'Document',
    findings: (amount: number) => plural(amount, { one: 'check', other: 'checks' }),
  }) as const
