import { createContext, use } from 'react'

/** What the data needs to send its reader to the document. */
export interface EvidenceChoice {
  /** The JSON pointer of the value that is shown in the document. */
  chosen: string | undefined
  choose: (pointer: string) => void
}

/** Absent where no document can be shown: then nothing offers to. */
export const EvidenceContext = createContext<EvidenceChoice | undefined>(undefined)

/** Gives the way from the data to the document. */
export function useEvidenceChoice(): EvidenceChoice | undefined {
  return use(EvidenceContext)
}
