/** A run that was chosen with others. */
export interface BulkRun {
  key: string
  title: string
  /** `open`: it can be decided on. `drafted`: somebody began its review. `closed`: it is decided, or not done. */
  state: 'open' | 'drafted' | 'closed'
  hasOpenChecks: boolean
}
