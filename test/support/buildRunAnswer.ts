import type { JsonObject } from 'cloudsquid-react'

/** An answer of `GET …/run/{run_id}` as the documentation shows it, with what a test wants otherwise. */
export function buildRunAnswer(fields: JsonObject = {}): JsonObject {
  return {
    status: 'running',
    data: {},
    row_id: '0c1f2a9e-4f2b-4f0c-9d57-1f1f0f6f2b11',
    created_at: '2025-03-01T10:00:00Z',
    ...fields,
  }
}
