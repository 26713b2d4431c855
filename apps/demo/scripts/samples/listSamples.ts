import type { Sample } from './buildSamples.ts'

/** The text of `samples.json`, which the start screen reads. What a sample is called is in the dashboard's labels. */
export function listSamples(samples: readonly Sample[]): string {
  const cards = samples.map(({ file, mimetype, content }) => ({
    file,
    mimetype,
    bytes: content.byteLength,
  }))
  return `${JSON.stringify(cards, null, 2)}\n`
}
