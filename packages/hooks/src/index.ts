export type { PoolLimits } from './client/createRequestPool.ts'
export { createTask, type TaskInput } from './client/createTask.ts'
export { createRunClient, type ClientHeaders, type RunClientOptions } from './client/createRunClient.ts'
export {
  ReviewConflictError,
  RunContractError,
  RunDataError,
  RunError,
  type RunErrorClass,
  RunExpiredError,
  RunHttpError,
  RunInputError,
  RunNetworkError,
  RunTimeoutError,
} from './client/errors.ts'
export { extract } from './client/extract.ts'
export { getRun } from './client/getRun.ts'
export { listProjects } from './client/listProjects.ts'
export { reconcile } from './client/reconcile.ts'
export type {
  BodySender,
  ClientAnswer,
  ClientRequest,
  ReadOptions,
  RequestBudget,
  RequestOptions,
  RunAnswer,
  RunClient,
  SentAnswer,
} from './client/RunClient.ts'
export { startRun, type StartRunOptions } from './client/startRun.ts'
export type { UploadSource } from './client/toDocumentBody.ts'
export { uploadFile, type UploadOptions } from './client/uploadFile.ts'
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
export type { RowRef, RunRef, TableRef } from './contract/RunRef.ts'
export type { Connection } from './polling/connectionOf.ts'
export { explainNextPoll, type WatchedPoll } from './polling/explainNextPoll.ts'
export type { ScheduleOptions } from './polling/nextPoll.ts'
export type { HeldReview, RunSnapshot } from './polling/RunSnapshot.ts'
export { type PollState, type ScheduleName, schedules } from './polling/schedules.ts'
export { waitForRun, type WaitForRunOptions } from './polling/waitForRun.ts'
export { RunClientProvider, type RunClientProviderProps, useRunClient } from './react/RunClientProvider.tsx'
export { runKeys, type RunQueryKey } from './react/runKeys.ts'
export { type RunQueryConfig, type RunQueryOptions, runQueryOptions } from './react/runQueryOptions.ts'
export { useExtraction, type UseExtractionOptions } from './react/useExtraction.ts'
export type {
  ExtractionFunctions,
  ExtractionId,
  ExtractionStep,
  UseExtractionResult,
} from './react/UseExtractionResult.ts'
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
export {
  startRunMutationOptions,
  type StartRunVariables,
  useStartRun,
  type UseStartRunOptions,
} from './react/useStartRun.ts'
export {
  uploadFileMutationOptions,
  type UploadVariables,
  useUploadFile,
  type UseUploadFileOptions,
  type UseUploadFileResult,
} from './react/useUploadFile.ts'
