export { createRunClient, type RunClientOptions } from './client/createRunClient.ts'
export {
  createTask,
  extract,
  getRun,
  listProjects,
  reconcile,
  startRun,
  type StartRunOptions,
  type TaskInput,
  uploadFile,
  type UploadOptions,
} from './client/endpoints.ts'
export {
  ReviewConflictError,
  RunContractError,
  RunDataError,
  RunError,
  type RunErrorClass,
  RunExpiredError,
  RunHeadersError,
  RunHttpError,
  RunInputError,
  RunNetworkError,
  RunStoppedError,
  RunTimeoutError,
} from './client/errors.ts'
export type {
  BodySender,
  ClientAnswer,
  ClientHeaders,
  ClientRequest,
  PoolLimits,
  ReadOptions,
  RequestBudget,
  RequestOptions,
  RequestTurn,
  RunAnswer,
  RunClient,
  SentAnswer,
} from './client/RunClient.ts'
export type { UploadSource } from './client/toDocumentBody.ts'
export type { Project } from './contract/answerSchemas.ts'
export type { DataSchema } from './contract/DataSchema.ts'
export { isJsonObject, type JsonObject, type JsonValue } from './contract/JsonValue.ts'
export { type Mimetype, mimetypes, toMimetype } from './contract/mimetypes.ts'
export { parseRun, type ParseRunOptions, type ParseRunResult } from './contract/parseRun.ts'
export { parseTimestamp } from './contract/parseTimestamp.ts'
export { reviewState, type ReviewState } from './contract/reviewState.ts'
export {
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
export type { RunRef, TableRef } from './contract/RunRef.ts'
export type { Connection } from './polling/connectionOf.ts'
export { explainNextPoll, type WatchedPoll } from './polling/explainNextPoll.ts'
export type { ScheduleOptions } from './polling/nextPoll.ts'
export type { HeldReview, RunSnapshot } from './polling/RunSnapshot.ts'
export { type PollState, type ScheduleName, schedules } from './polling/schedules.ts'
export { waitForRun, type WaitForRunOptions } from './polling/waitForRun.ts'
export { RunClientProvider, type RunClientProviderProps, useRunClient } from './react/RunClientProvider.tsx'
export { runKeys, type RunQueryKey } from './react/runKeys.ts'
export { type RunQueryConfig, type RunQueryOptions, runQueryOptions } from './react/runQueryOptions.ts'
export type { ExtractionState } from './react/extractionReducer.ts'
export { useExtraction, type UseExtractionOptions, type UseExtractionResult } from './react/useExtraction.ts'
export {
  type ReviewDraft,
  reviewMutationOptions,
  type ReviewOptions,
  type ReviewSubmission,
} from './react/reviewMutationOptions.ts'
export { type ReviewConflict, useReview, type UseReviewResult } from './react/useReview.ts'
export { useRun, type UseRunOptions } from './react/useRun.ts'
export { useRuns, type UseRunsOptions } from './react/useRuns.ts'
export type { FollowedRun, UseRunsResult } from './react/UseRunsResult.ts'
export { useSuspenseRun, type UseSuspenseRunResult } from './react/useSuspenseRun.ts'
export type { RunPhase, UseRunResult } from './react/UseRunResult.ts'
export { type PollStateOf, readPollState } from './react/readPollState.ts'
export { startRunMutationOptions, useStartRun } from './react/useStartRun.ts'
export {
  uploadFileMutationOptions,
  useUploadFile,
  type UploadVariables,
  type UseUploadFileResult,
} from './react/useUploadFile.ts'
