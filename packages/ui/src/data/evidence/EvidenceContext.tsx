import { createContext, use } from 'react'

/** What the data needs to send its reader to the document. */
export interface EvidenceChoice {
  /** The JSON pointer of the value that is shown in the document. */
  chosen: string | undefined
  choose: (pointer: string) => void
  /** As the document writes a value; absent until the document is read. */
  writtenAs?: ((pointer: string) => string | undefined) | undefined
  /** Whether a value stands in the document; `undefined` for what stands in no text. */
  stands?: ((pointer: string) => boolean | undefined) | undefined
  /**
   * Shows the place of a value that the reader has come to, where the document stands beside the data already. It opens
   * nothing, and takes no focus.
   *
   * @default nothing follows
   */
  follow?: ((pointer: string) => void) | undefined
  /**
   * Whether the document comes in the place of the data. A press on a value that can be corrected leaves the data where it
   * is then, as the second one opens its editor; the button beside it shows the document.
   *
   * @default false
   */
  isInPlace?: boolean | undefined
}

/** Absent where no document can be shown: then nothing offers to. */
export const EvidenceContext = createContext<EvidenceChoice | undefined>(undefined)

/** Gives the way from the data to the document. */
export function useEvidenceChoice(): EvidenceChoice | undefined {
  return use(EvidenceContext)
}
