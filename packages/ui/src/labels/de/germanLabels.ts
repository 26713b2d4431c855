import type { Amounts } from '../createAmounts.ts'
import type { Labels } from '../Labels.ts'
import { checkLabels } from './checkLabels.ts'
import { codeLabels } from './codeLabels.ts'
import { dataLabels } from './dataLabels.ts'
import { dockLabels } from './dockLabels.ts'
import { documentLabels } from './documentLabels.ts'
import { documentViewLabels } from './documentViewLabels.ts'
import { intakeLabels } from './intakeLabels.ts'
import { layoutLabels } from './layoutLabels.ts'
import { problemLabels } from './problemLabels.ts'
import { queueLabels } from './queueLabels.ts'
import { reviewLabels } from './reviewLabels.ts'
import { runLabels } from './runLabels.ts'
import { runListLabels } from './runListLabels.ts'
import { startRunLabels } from './startRunLabels.ts'
import { workLabels } from './workLabels.ts'

/** Every word of the parts in German. */
export const germanLabels = (amounts: Amounts): Labels => ({
  startRun: startRunLabels(amounts),
  intake: intakeLabels(amounts),
  runList: runListLabels(amounts),
  review: reviewLabels,
  queue: queueLabels(amounts),
  code: codeLabels(),
  dock: dockLabels(amounts),
  layout: layoutLabels(amounts),
  /** What keys are called, where they have no sign. */
  keys: { control: 'Strg', shift: 'Umschalt' },
  ...runLabels,
  ...problemLabels(amounts),
  ...checkLabels(amounts),
  ...dataLabels(amounts),
  ...documentLabels(amounts),
  ...documentViewLabels(amounts),
  ...workLabels(amounts),
})
