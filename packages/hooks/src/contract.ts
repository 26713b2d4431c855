// The contract alone: what a run is, and how what arrives is read. For servers and tools that speak it.
export type { DataSchema } from './contract/DataSchema.ts'
export type { JsonPatchOperation } from './contract/JsonPatchOperation.ts'
export { isJsonObject, type JsonObject, type JsonValue } from './contract/JsonValue.ts'
export { type Mimetype, mimetypes, toMimetype } from './contract/mimetypes.ts'
export { parseRun, type ParseRunOptions, type ParseRunResult } from './contract/parseRun.ts'
export { parseTimestamp } from './contract/parseTimestamp.ts'
export { reviewState, type ReviewState } from './contract/reviewState.ts'
export {
  type AcceptedFinding,
  type DoneRun,
  type FailedRun,
  isFinal,
  type PendingRun,
  type Review,
  type Run,
  type RunInput,
  type RunningRun,
  type RunStatus,
  type UnknownRun,
} from './contract/Run.ts'
export type { RowRef, RunRef, TableRef } from './contract/RunRef.ts'
