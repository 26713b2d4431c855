import { Refusal } from './Refusal.ts'

/** A 429 with the time to wait in both spellings: whole seconds for everybody, milliseconds for our own client. */
export function tooMany(waitMs: number, sentence: string): Refusal {
  const ms = Math.ceil(Math.max(waitMs, 1))
  return new Refusal(429, sentence, {
    'retry-after': String(Math.ceil(ms / 1000)),
    'retry-after-ms': String(ms),
  })
}
