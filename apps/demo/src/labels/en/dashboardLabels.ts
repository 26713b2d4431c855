import type { Amounts } from 'cloudsquid-react-ui'

import { insightLabels } from './insightLabels.ts'
import { bulkLabels } from './bulkLabels.ts'
import { pageLabels } from './pageLabels.ts'
import { shellLabels } from './shellLabels.ts'
import { shortcutLabels } from './shortcutLabels.ts'

/** Every word that only the dashboard speaks, in English. Other languages give the same keys. */
export const dashboardLabels = (amounts: Amounts) => ({
  insights: insightLabels(amounts),
  shell: shellLabels(amounts),
  pages: pageLabels,
  bulk: bulkLabels(amounts),
  shortcuts: shortcutLabels,
})
