import { shareEqual } from '../contract/shareEqual.ts'
import type { AnswerMessage, AnswerRequest } from './AnswerMessage.ts'
import { describeSteps } from './describeSteps.ts'
import { patchJson } from './patchJson.ts'

/** How much text is kept, of the bodies that came last: some runs of the largest size. */
const mostKept = 64_000_000

/** Is built in a millisecond or two, also on a device that is slow or busy in a fraction of what a person notices. */
const lotWeight = 5_000

interface KeptBody {
  text: string
  body: unknown
}

/** The worker's side: reads bodies, and tells the page how each differs from the one that it knows. */
export function createAnswerDesk(post: (message: AnswerMessage) => void): (request: AnswerRequest) => void {
  /** What pages may still know, by the id of the request that read it; the oldest first. */
  const kept = new Map<number, KeptBody>()

  function keep(id: number, entry: KeptBody): void {
    kept.set(id, entry)
    let length = 0
    for (const { text } of kept.values()) length += text.length
    for (const [oldest, { text }] of kept) {
      if (length <= mostKept) break
      kept.delete(oldest)
      length -= text.length
    }
  }

  return (request) => {
    const { id } = request
    if (request.is === 'forget') return void kept.delete(id)
    const known = kept.get(request.knownId!)
    kept.delete(request.knownId!)
    try {
      const text = new TextDecoder().decode(request.bytes)
      if (known?.text === text) {
        keep(id, known)
        return post({ id, is: 'same' })
      }
      const patched = known && patchJson(known.body, known.text, text)
      const body = shareEqual(known?.body, patched ?? (JSON.parse(text) as unknown))
      for (const steps of describeSteps(known?.body, body, { lotWeight })) post({ id, is: 'steps', steps })
      post({ id, is: 'end' })
      if (!isFinal(body)) keep(id, { text, body })
    } catch {
      post({ id, is: 'unread' })
    }
  }
}

/** A run that is final is not asked for again by itself. */
function isFinal(body: unknown): boolean {
  const { status } = Object(body) as { status?: unknown }
  return status === 'done' || status === 'error'
}
