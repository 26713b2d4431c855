import type { AnswerRequest } from '../../../packages/hooks/src/worker/AnswerMessage.ts'
import { createAnswerDesk } from '../../../packages/hooks/src/worker/createAnswerDesk.ts'

/** A worker of the same thread: what is sent is copied, and comes a turn later. */
export class FakeWorker extends EventTarget {
  readonly posted: unknown[] = []
  readonly asked: AnswerRequest[] = []
  isEnded = false
  /** What it answers; by itself what a worker of the package does. */
  answer: (request: AnswerRequest) => void = createAnswerDesk((message) => this.tell(message))

  postMessage(request: AnswerRequest): void {
    const copy = structuredClone(request)
    this.asked.push(copy)
    queueMicrotask(() => this.answer(copy))
  }

  tell(message: unknown): void {
    this.posted.push(message)
    const data: unknown = structuredClone(message)
    queueMicrotask(() => {
      if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data }))
    })
  }

  terminate(): void {
    this.isEnded = true
  }
}
