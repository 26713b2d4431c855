// What needs no React: for servers, scripts and workers. The main entry has all of it but the endpoint functions.
export { createRunClient, type RunClientOptions } from './client/createRunClient.ts'
export type { PaceStorage, RunEstimate, RunPace } from './client/pace/createRunPace.ts'
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
export { shareTabs } from './client/tabs/shareTabs.ts'
export type { UploadSource } from './client/toDocumentBody.ts'
export type { Project } from './contract/answerSchemas.ts'
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
export type { PollState, ScheduleName, ScheduleOptions } from './polling/nextPoll.ts'
export { schedules } from './polling/nextPoll.ts'
export { waitForRun, type WaitForRunOptions } from './polling/waitForRun.ts'
