// What tools and bug reports need, and apps do not.
export { explainNextPoll, type PollFacts } from './polling/explainNextPoll.ts'
export type { RunWatch } from './polling/watch.ts'
export { type PollStateOf, readPollState } from './react/readPollState.ts'
