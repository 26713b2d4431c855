import { german } from 'cloudsquid-react-ui/labels/de'
import type { LanguageTables } from '../LanguageTables.ts'
import { dashboardLabels } from './dashboardLabels.ts'

/** All that is said in German. */
export const germanTables: LanguageTables = { parts: german, dashboard: dashboardLabels }
