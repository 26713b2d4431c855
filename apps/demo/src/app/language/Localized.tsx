import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { createAmounts } from 'cloudsquid-react-ui/controls'
import { LabelsProvider, UiEnvironmentProvider } from 'cloudsquid-react-ui'
import { findLabels, loadLabels } from '../../labels/loadLabels.ts'
import { DashboardLabelsProvider } from '../../labels/useDashboardLabels.tsx'
import { useAppServices } from '../AppServices.tsx'
import { localeFor } from './localeFor.ts'
import { useStoredValue } from '../storage/useStoredValue.ts'
import { useBrowserLocales } from './useBrowserLocales.ts'

/**
 * Gives everything inside the words, dates and numbers of the chosen language. The time zone is the browser's. The
 * language before stays until the words of another one are loaded, and for good if they cannot be.
 */
export function Localized({ children }: { children: ReactNode }) {
  const { language } = useAppServices()
  const wanted = localeFor(useStoredValue(language).value, useBrowserLocales())
  const [spoken, setSpoken] = useState(() => (findLabels(wanted) ? wanted : 'en-GB'))
  useEffect(() => {
    let isWanted = true
    loadLabels(wanted).then(
      () => isWanted && setSpoken(wanted),
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [wanted])
  const tables = findLabels(spoken)
  const dashboard = useMemo(() => tables?.dashboard(createAmounts(spoken)), [tables, spoken])
  return (
    <UiEnvironmentProvider locale={spoken}>
      {tables && dashboard ? (
        <LabelsProvider labels={tables.parts} locale={spoken}>
          <DashboardLabelsProvider labels={dashboard}>{children}</DashboardLabelsProvider>
        </LabelsProvider>
      ) : (
        children
      )}
    </UiEnvironmentProvider>
  )
}
