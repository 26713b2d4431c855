export { createScriptedApi } from './testing/createScriptedApi.ts'
export { dropped, emptyBody, hang, htmlPage, httpError, malformed, truncated } from './testing/faultSteps.ts'
export type { ScriptedEndpoint } from './testing/findEndpoint.ts'
export { approved, rejected, untouchedReview } from './testing/reviews.ts'
export {
  done,
  failed,
  huge,
  legacy,
  missingStatus,
  pending,
  running,
  unknownStatus,
} from './testing/rowSteps.ts'
export type { RowFields, RowStepOptions, RunScript, RunStep, StepOptions } from './testing/RunStep.ts'
export type {
  FaultOptions,
  ReplayedRun,
  ReplayOptions,
  ScriptedApi,
  ScriptedApiOptions,
  ScriptedRequest,
} from './testing/ScriptedApi.ts'
