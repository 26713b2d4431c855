import { createContext, use } from 'react'
import { type RunLabels, runLabels } from '../../labels/runLabels.ts'

/** Replaces the words of everything inside; English without it. */
export const RunLabelsContext = createContext<RunLabels>(runLabels)

/** Gives the words of the run screen. */
export function useRunLabels(): RunLabels {
  return use(RunLabelsContext)
}
