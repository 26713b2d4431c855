/** How an endpoint stands to Cloudsquid's documentation. */
export type EndpointKind = 'documented' | 'older' | 'extension'

/** What the server answers, for its page; the README says more of each. */
export const endpoints: { kind: EndpointKind; method: string; path: string; does: string }[] = [
  { kind: 'documented', method: 'GET', path: '/projects', does: 'lists the one project' },
  { kind: 'documented', method: 'POST', path: '…/files', does: 'uploads a document' },
  { kind: 'documented', method: 'POST', path: '…/run', does: 'starts a run on a row' },
  { kind: 'documented', method: 'GET', path: '…/run/{run_id}', does: 'its status and result' },
  { kind: 'documented', method: 'POST', path: '…/extract', does: 'reads a document in one call' },
  { kind: 'documented', method: 'POST', path: '…/tasks', does: 'creates a task of the table Matches' },
  { kind: 'documented', method: 'POST', path: '…/reconcile', does: 'matches an input in one call' },
  { kind: 'older', method: 'POST', path: '/datasources/{table_id}/documents', does: 'uploads a document' },
  { kind: 'older', method: 'POST', path: '/datasources/{table_id}/run', does: 'starts a run on it' },
  {
    kind: 'older',
    method: 'GET',
    path: '/datasources/{table_id}/run/{run_id}',
    does: 'its status and result',
  },
  { kind: 'extension', method: 'PUT', path: '…/run/{run_id}/review', does: 'stores a review' },
  {
    kind: 'extension',
    method: 'GET',
    path: '…/run/{run_id}/review/history',
    does: 'what was extracted, and every decision',
  },
  {
    kind: 'extension',
    method: 'GET',
    path: '…/run/{run_id}/certainty',
    does: 'how sure its values are, and why',
  },
  { kind: 'extension', method: 'GET', path: '…/runs', does: 'lists the runs of a table' },
  { kind: 'extension', method: 'GET', path: '…/fields', does: 'the fields that it looks for' },
  { kind: 'extension', method: 'GET', path: '…/rows/{row_id}/file', does: 'gives an uploaded file back' },
  {
    kind: 'extension',
    method: 'GET',
    path: '…/rows/{row_id}/words',
    does: 'the words that were recognised in it, with their places',
  },
]
