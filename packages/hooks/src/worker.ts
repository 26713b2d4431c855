// For apps whose runs answer with megabytes: nothing of it is loaded by the other entries.
export type { AnswerReader, ReadBody } from './client/RunClient.ts'
export { readInWorker, type ReadInWorkerOptions } from './worker/readInWorker.ts'
