import type { Answer } from '../Answer.ts'

const tags = new WeakMap<Answer, Promise<string>>()

/** Names what an answer says, for whoever asks whether it has changed: the same at all instances. */
export function tagOf(answer: Answer): Promise<string> {
  const tag = tags.get(answer) ?? hash(answer.bytes)
  tags.set(answer, tag)
  return tag
}

/** Tells whether it was had before: by somebody here, or by another instance. */
export function wasHad(answer: Answer): boolean {
  return tags.has(answer) || answer.ageMs !== undefined
}

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest, 0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function isGood({ status }: Answer): boolean {
  return status >= 200 && status < 300
}
