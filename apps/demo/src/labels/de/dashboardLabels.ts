import type { Amounts } from 'cloudsquid-react-ui'
import type { DashboardLabels } from '../DashboardLabels.ts'
import { insightLabels } from './insightLabels.ts'
import { bulkLabels } from './bulkLabels.ts'
import { pageLabels } from './pageLabels.ts'
import { shellLabels } from './shellLabels.ts'
import { shortcutLabels } from './shortcutLabels.ts'

/** Every word that only the dashboard speaks, in German. */
export const dashboardLabels = (amounts: Amounts): DashboardLabels => ({
  insights: insightLabels(amounts),
  shell: shellLabels(amounts),
  pages: pageLabels,
  bulk: bulkLabels(amounts),
  shortcuts: shortcutLabels,
})
