import { createAmounts } from 'cloudsquid-react-ui/controls'
import { createContext, type ReactNode, use } from 'react'
import type { DashboardLabels } from './DashboardLabels.ts'
import { dashboardLabels } from './en/dashboardLabels.ts'

const DashboardLabelsContext = createContext<DashboardLabels>(dashboardLabels(createAmounts('en-GB')))

/** Gives everything inside the dashboard's own words; without it they are English. */
export function DashboardLabelsProvider({
  labels,
  children,
}: {
  labels: DashboardLabels
  children: ReactNode
}) {
  return <DashboardLabelsContext value={labels}>{children}</DashboardLabelsContext>
}

/** Gives the words that only the dashboard speaks. */
export function useDashboardLabels(): DashboardLabels {
  return use(DashboardLabelsContext)
}
