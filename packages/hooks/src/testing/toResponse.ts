import type { RowFields, RunStep } from './RunStep.ts'

/** Spells a step as an answer. */
export function toResponse({ status, headers, text }: RunStep, row: RowFields): Response {
  const isBare = status === 204 || status === 205 || status === 304
  return new Response(isBare ? null : text(row), { status, headers })
}

/**
 * An answer whose body breaks after its first byte. The byte makes servers send the headers, after which a failure
 * can only be told by closing the socket; without it they would answer 500 instead.
 */
export function brokenResponse(): Response {
  let hasBegun = false
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (hasBegun) {
          // Servers wait a turn or two for a body to end before they send the byte.
          await new Promise((resolve) => setTimeout(resolve, 20))
          controller.error(new Error('A scripted dropped connection'))
        } else controller.enqueue(new TextEncoder().encode('{'))
        hasBegun = true
      },
    },
    { highWaterMark: 0 },
  )
  // Some servers still write an error text and end in good order; what was promised here is longer than that.
  return new Response(body, { headers: { 'content-type': 'application/json', 'content-length': '65536' } })
}
