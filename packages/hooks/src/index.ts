export { createRunClient, type RunClientOptions } from './client/createRunClient.ts'
export type { PaceStorage, RunEstimate, RunPace } from './client/pace/createRunPace.ts'
export { getRun, startRun, type StartRunOptions, uploadFile, type UploadOptions } from './client/endpoints.ts'
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
  AnswerReader,
  BodySender,
  ClientAnswer,
  ClientHeaders,
  ClientRequest,
  PoolLimits,
  ReadBody,
  ReadOptions,
  RequestBudget,
  RequestOptions,
  RequestTurn,
  LongOffer,
  RunAnswer,
  RunClient,
  Send,
  SentAnswer,
  SharingOptions,
  TabSharing,
} from './client/RunClient.ts'
export type { UploadSource } from './client/toDocumentBody.ts'
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
export type { Connection } from './polling/connection.ts'
export type { PollState, ScheduleName, ScheduleOptions } from './polling/nextPoll.ts'
export { schedules } from './polling/nextPoll.ts'
export { waitForRun, type WaitForRunOptions } from './polling/waitForRun.ts'
export {
  ensureRun,
  fetchRun,
  type FetchRunOptions,
  invalidateRun,
  prefetchRun,
  seedRun,
} from './react/loaders.ts'
export {
  type ReviewDraft,
  reviewMutationOptions,
  type ReviewOptions,
  type ReviewSubmission,
} from './react/reviewRun.ts'
export { RunClientProvider, type RunClientProviderProps, useRunClient } from './react/RunClientProvider.tsx'
export { type RunQueryConfig, type RunQueryOptions, runQueryOptions } from './react/watching/runQuery.ts'
export { runKeys, type RunQueryKey, type RunSnapshot } from './react/watching/runSnapshot.ts'
export type { TransitionCallbacks } from './react/watching/tellTransitions.ts'
export { useExtraction, type UseExtractionOptions } from './react/useExtraction.ts'
export type {
  ExtractionFunctions,
  ExtractionId,
  ExtractionStep,
  UseExtractionResult,
} from './react/UseExtractionResult.ts'
export { type ReviewConflict, useReview, type UseReviewResult } from './react/useReview.ts'
export { useRun, type UseRunOptions, type UseRunResult } from './react/useRun.ts'
export { type FollowedRun, useRuns, type UseRunsOptions, type UseRunsResult } from './react/useRuns.ts'
export {
  startRunMutationOptions,
  useStartRun,
  type UseStartRunOptions,
  type StartRunVariables,
} from './react/useStartRun.ts'
export { useSuspenseRun, type UseSuspenseRunResult } from './react/useSuspenseRun.ts'
export {
  uploadFileMutationOptions,
  type UploadVariables,
  useUploadFile,
  type UseUploadFileOptions,
  type UseUploadFileResult,
} from './react/useUploadFile.ts'
export type { RunPhase, RunView } from './react/viewRun.ts'
