import type { ReactNode } from 'react'
import { UiEnvironmentProvider } from '../../components/time/UiEnvironment.tsx'
import { LabelsProvider } from '../../labels/useLabels.tsx'
import { useAppServices } from '../AppServices.tsx'
import { localeFor } from './localeFor.ts'
import { useStoredValue } from '../storage/useStoredValue.ts'
import { useBrowserLocales } from './useBrowserLocales.ts'

/** Gives everything inside the words, dates and numbers of the chosen language. The time zone is the browser's. */
export function Localized({ children }: { children: ReactNode }) {
  const { language } = useAppServices()
  const locale = localeFor(useStoredValue(language).value, useBrowserLocales())
  return (
    <UiEnvironmentProvider locale={locale}>
      <LabelsProvider locale={locale}>{children}</LabelsProvider>
    </UiEnvironmentProvider>
  )
}
