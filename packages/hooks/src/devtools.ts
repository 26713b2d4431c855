// What tools and bug reports need, and apps do not.
export { createFlightRecorder } from './devtools/createFlightRecorder.ts'
export type { FlightRecorder, FlightRecorderOptions, RunTrack } from './devtools/FlightRecorder.ts'
export { RunDevtools, type RunDevtoolsProps } from './devtools/RunDevtools.tsx'
export { runDevtoolsPlugin, type RunDevtoolsPlugin } from './devtools/runDevtoolsPlugin.tsx'
export { explainNextPoll, type PollFacts } from './polling/explainNextPoll.ts'
export type { RunWatch } from './polling/watch.ts'
export { type PollStateOf, readPollState } from './react/watching/readPollState.ts'
export type {
  PollCause,
  RecordedPoll,
  RecordedRun,
  RecordedSurroundings,
  Recording,
} from './recording/Recording.ts'
