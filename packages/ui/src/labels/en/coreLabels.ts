import type { Amounts } from '../createAmounts.ts'
import { codeLabels } from './codeLabels.ts'
import { dataLabels } from './dataLabels.ts'
import { layoutLabels } from './layoutLabels.ts'
import { problemLabels } from './problemLabels.ts'
import { reviewLabels } from './reviewLabels.ts'
import { runLabels } from './runLabels.ts'
import { workLabels } from './workLabels.ts'

/** The English words that are there from the start: those of a run and its data. The others come with their room. */
export const coreLabels = (amounts: Amounts) => ({
  review: reviewLabels,
  code: codeLabels(),
  layout: layoutLabels(amounts),
  /** What keys are called, where they have no sign. */
  keys: { control: 'Ctrl', shift: 'Shift' },
  ...runLabels,
  ...problemLabels(amounts),
  ...dataLabels(amounts),
  ...workLabels(amounts),
})
