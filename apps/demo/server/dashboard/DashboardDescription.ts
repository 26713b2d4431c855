/** What the dashboard's pages are told about what stands behind them (`GET /api/dashboard`). */
export interface DashboardDescription {
  upstream: 'local' | 'cloudsquid'
  projectName: string
  /** The table that documents are uploaded to. */
  tableId: string
  /** The table whose tasks match an input against extracted rows, where there is one. */
  matchTableId?: string
  /** Whether reviews can be stored and uploaded files given back: extensions of the local Cloudsquid. */
  canReview: boolean
  canPreview: boolean
  /** Whether corrections are stored with a review and its history told, and whether runs can be listed: extensions, too. */
  canCorrect: boolean
  canList: boolean
  maxFileBytes: number
  /**
   * A finished and reviewed run to look at: its id, `coming` while it is being made, absent where there is none.
   */
  sample?: { runId: string } | 'coming'
}
