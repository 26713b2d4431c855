/** A ready-made reason for a rejection, and the key from 1 to 9 that gives it. */
export interface RejectReason {
  key: string
  text: string
}

/** The keys that a reason may have. */
export const reasonKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
