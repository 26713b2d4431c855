import type { Sample } from './buildSamples.ts'

/** The words of `samples.json`, which the start screen reads: everything about a sample but its content. */
export function listSamples(samples: readonly Sample[]): string {
  const cards = samples.map(({ file, title, mimetype, description, content }) => ({
    file,
    title,
    mimetype,
    bytes: content.byteLength,
    description,
  }))
  return `${JSON.stringify(cards, null, 2)}\n`
}
