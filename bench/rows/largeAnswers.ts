import { createRunClient } from 'cloudsquid-react'
import { realMs } from '../createStage.ts'
import { recordAnswer, startWatch } from '../../packages/hooks/src/polling/watch.ts'
import { bodyOf } from '../largeAnswers/bodyOf.ts'
import { median, round, type Table } from '../Table.ts'

const turns = 15

/**
 * How long an answer takes from its text to the run, beside `JSON.parse` of the same text; in either order. Neither pays for
 * garbage that the other, or the bench itself, has left behind.
 */
async function measure(
  first: string,
  second: string,
  isOursFirst: boolean,
): Promise<[oursMs: number, parseMs: number]> {
  let text = first
  const headers = new Headers()
  // Without the time that a stream takes to be text, which is the browser's and comes before both.
  const response = () => ({ status: 200, headers, text: async () => text }) as Response
  const client = createRunClient({ baseUrl: '/api', fetch: async () => response() })
  const ref = { projectName: 'p', tableId: 't', runId: 'r' }
  const watch = recordAnswer(startWatch(), await client.getRun(ref), 0)
  // Other strings, as each answer is.
  text = Buffer.from(second).toString()
  const again = Buffer.from(second).toString()

  const parse = () => {
    globalThis.gc!()
    const from = realMs()
    JSON.parse(again)
    return realMs() - from
  }
  const early = isOursFirst ? 0 : parse()
  globalThis.gc!()
  const from = realMs()
  recordAnswer(watch, await client.getRun(ref, { known: watch.run }), 1)
  const oursMs = realMs() - from
  return [oursMs, early || parse()]
}

export async function largeAnswersTable(): Promise<Table> {
  const rows: Table['rows'] = []
  for (const [megabytes, changed] of [
    [1, false],
    [1, true],
    [10, true],
  ] as const) {
    const [first, second] = [bodyOf(megabytes, false), bodyOf(megabytes, changed)]
    const pairs: [number, number][] = []
    for (let turn = 0; turn < turns; turn += 1) pairs.push(await measure(first, second, turn % 2 === 0))
    const [ours, parse] = [median(pairs.map(([one]) => one)), median(pairs.map(([, one]) => one))]
    const ratio = median(pairs.map(([one, other]) => one / other))
    rows.push([
      `${megabytes} MB, ${changed ? 'one value changed' : 'unchanged'}`,
      round(ours),
      round(parse),
      `${ratio.toFixed(2)} x`,
    ])
  }
  return {
    title: 'Large answers',
    about:
      'From the text of an answer to the run with all parts shared that are equal, beside `JSON.parse` of the same text alone. Both begin with the text at hand and all garbage collected, in turns; medians, also of the ratios.',
    head: ['answer', 'ours, ms', 'JSON.parse, ms', 'ratio'],
    rows,
  }
}
