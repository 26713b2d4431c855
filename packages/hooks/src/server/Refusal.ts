/** An answer that the proxy gives itself: a status, and a sentence that says what to do. */
export class Refusal extends Error {
  readonly status: number
  readonly headers: Record<string, string>

  constructor(status: number, sentence: string, headers: Record<string, string> = {}) {
    super(sentence)
    this.status = status
    this.headers = headers
  }
}

/** What a caller who has left is told: nobody reads it, and no failure is reported for it. */
export function leftEarly(): Refusal {
  return new Refusal(499, 'The caller left before the answer came.')
}

export function isLeftEarly(error: unknown): boolean {
  return error instanceof Refusal && error.status === 499
}
