import { createContext, type ReactNode, use, useMemo } from 'react'
import { createLabels } from './createLabels.ts'
import type { Labels } from './Labels.ts'

const LabelsContext = createContext<Labels>(createLabels('en-GB'))

/** Gives everything inside the words of a locale's language; without it they are English. */
export function LabelsProvider({ locale, children }: { locale: string; children: ReactNode }) {
  const labels = useMemo(() => createLabels(locale), [locale])
  return <LabelsContext value={labels}>{children}</LabelsContext>
}

/** Gives the words of every part of the dashboard. */
export function useLabels(): Labels {
  return use(LabelsContext)
}
