import type { AcceptedFinding } from 'cloudsquid-react'
import type { Corrections } from '../../corrections/Corrections.ts'
import type { LookedAt } from './countLookedAt.ts'

/** What of a draft the work on the data reads and writes. */
export interface WorkDraft {
  corrections?: Corrections | undefined
  lookedAt?: LookedAt | undefined
  accepted?: readonly AcceptedFinding[] | undefined
}
