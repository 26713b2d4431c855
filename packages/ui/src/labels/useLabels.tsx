import { createContext, type ReactNode, use, useMemo } from 'react'
import { createAmounts } from './createAmounts.ts'
import { english } from './en/english.ts'
import type { Labels } from './Labels.ts'
import type { LabelTable } from './LabelTable.ts'

const speak = ({ words }: LabelTable, locale: string): Labels => words(createAmounts(locale))

const LabelsContext = createContext<Labels>(speak(english, english.locale))

export interface LabelsProviderProps {
  labels: LabelTable
  /** How amounts are written, such as `de-AT`. @default the table's own */
  locale?: string | undefined
  children: ReactNode
}

/** Gives every part inside its words; without it they are English. Dates follow `UiEnvironmentProvider`. */
export function LabelsProvider({ labels, locale = labels.locale, children }: LabelsProviderProps) {
  const words = useMemo(() => speak(labels, locale), [labels, locale])
  return <LabelsContext value={words}>{children}</LabelsContext>
}

/** Gives the words of the parts. */
export function useLabels(): Labels {
  return use(LabelsContext)
}
