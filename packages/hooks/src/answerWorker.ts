// What runs in the worker of `readInWorker`. Loaded anywhere else it does nothing.
import { createAnswerDesk } from './worker/createAnswerDesk.ts'
import type { AnswerRequest } from './worker/AnswerMessage.ts'

if ('WorkerGlobalScope' in globalThis) {
  // A worker speaks with the page that started it, and with nobody else.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const answer = createAnswerDesk((message) => globalThis.postMessage(message))
  globalThis.addEventListener('message', ({ data }: MessageEvent<AnswerRequest>) => answer(data))
}
