import type { Amounts } from '../createAmounts.ts'
import type { Labels } from '../Labels.ts'
import { dataLabels } from './dataLabels.ts'
import { documentLabels } from './documentLabels.ts'
import { intakeLabels } from './intakeLabels.ts'
import { pageLabels } from './pageLabels.ts'
import { problemLabels } from './problemLabels.ts'
import { queueLabels } from './queueLabels.ts'
import { reviewLabels } from './reviewLabels.ts'
import { runLabels } from './runLabels.ts'
import { runListLabels } from './runListLabels.ts'
import { shellLabels } from './shellLabels.ts'
import { shortcutLabels } from './shortcutLabels.ts'
import { startRunLabels } from './startRunLabels.ts'

/** Every word of the dashboard in German. */
export const germanLabels = (amounts: Amounts): Labels => ({
  shell: shellLabels(amounts),
  pages: pageLabels,
  startRun: startRunLabels(amounts),
  intake: intakeLabels(amounts),
  runList: runListLabels(amounts),
  review: reviewLabels,
  queue: queueLabels(amounts),
  shortcuts: shortcutLabels,
  ...runLabels,
  ...problemLabels(amounts),
  ...dataLabels(amounts),
  ...documentLabels(amounts),
})
