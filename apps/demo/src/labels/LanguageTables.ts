import type { Amounts, LabelTable } from 'cloudsquid-react-ui'
import type { DashboardLabels } from './DashboardLabels.ts'

/** The words of one language: those of the parts, and the dashboard's own. */
export interface LanguageTables {
  /** Absent in English, of which each part brings its words along. */
  parts?: LabelTable
  dashboard: (amounts: Amounts) => DashboardLabels
}
