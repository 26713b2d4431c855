import type { Words } from 'cloudsquid-react-ui/controls'
import type { dashboardLabels } from './en/dashboardLabels.ts'

/** Every word that only the dashboard speaks, in one language. English decides what there is. */
export type DashboardLabels = Words<ReturnType<typeof dashboardLabels>>
