import { execFileSync } from 'node:child_process'
import { median, round, type Table } from '../Table.ts'

/** What the local Cloudsquid takes. Peers have none. */
export function localTable(): Table {
  const script = new URL('../local/measureLocal.ts', import.meta.url).pathname
  const text = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' })
  const { document, perSecond, poll, memory } = JSON.parse(text) as Record<
    'document' | 'perSecond' | 'poll' | 'memory',
    number[]
  >
  return {
    title: 'The local Cloudsquid',
    about:
      'In a process of its own, without a network: invoices of 20 lines as text, 50 uploaded, started and read at once by two readers, polls of a finished run one after the other, and the memory of the server behind it. Medians of three rounds. Nothing of the peers answers this API, so it stands alone.',
    head: ['what', 'it takes'],
    rows: [
      ['documents a second, from their upload to their data', round(median(perSecond))],
      ['CPU of the server for each of them, its readers left out, ms', round(median(document))],
      ['CPU of a poll, µs', round(median(poll))],
      ['memory of the server behind 150 documents, MiB', round(median(memory))],
    ],
  }
}
