import type { Amounts } from '../createAmounts.ts'
import type { Labels } from '../Labels.ts'

/** How the screen of a run is laid out. */
export const layoutLabels = ({ plural }: Amounts): Labels['layout'] => ({
  swap: 'Was gezeigt wird',
  data: 'Daten',
  document: 'Dokument',
  findings: (amount) => plural(amount, { one: 'Hinweis', other: 'Hinweise' }),
})
