import type { Amounts } from '../createAmounts.ts'
import { checkLabels } from './checkLabels.ts'
import { coreLabels } from './coreLabels.ts'
import { dockLabels } from './dockLabels.ts'
import { documentLabels } from './documentLabels.ts'
import { intakeLabels } from './intakeLabels.ts'
import { queueLabels } from './queueLabels.ts'
import { runListLabels } from './runListLabels.ts'
import { startRunLabels } from './startRunLabels.ts'

/** Every word of the parts in English. Other languages give the same keys. */
export const englishLabels = (amounts: Amounts) => ({
  ...coreLabels(amounts),
  ...checkLabels(amounts),
  ...dockLabels(amounts),
  ...documentLabels(amounts),
  ...intakeLabels(amounts),
  ...queueLabels(amounts),
  ...runListLabels(amounts),
  ...startRunLabels(amounts),
})
