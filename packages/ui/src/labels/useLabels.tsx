import { createContext, type ReactNode, use } from 'react'
import { createAmounts } from './createAmounts.ts'
import { englishLabels } from './en/englishLabels.ts'
import type { Labels } from './Labels.ts'

const LabelsContext = createContext<Labels>(englishLabels(createAmounts('en-GB')))

/** Gives everything inside its words; without it they are English. */
export function LabelsProvider({ labels, children }: { labels: Labels; children: ReactNode }) {
  return <LabelsContext value={labels}>{children}</LabelsContext>
}

/** Gives the words of every part of the dashboard. */
export function useLabels(): Labels {
  return use(LabelsContext)
}
