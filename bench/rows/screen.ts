import { execFileSync } from 'node:child_process'
import type { ScreenMeasured } from '../screen/measureScreen.ts'
import { round, type Table } from '../Table.ts'

/** The view of a run, by the lines of its invoice. */
export function screenTable(): Table {
  const script = new URL('../screen/measureScreen.ts', import.meta.url).pathname
  const sizes = ['20', '1000', '10000']
  const text = execFileSync(process.execPath, ['--import', 'tsx', script, ...sizes], { encoding: 'utf8' })
  const measured = JSON.parse(text) as ScreenMeasured[]
  return {
    title: 'The screen',
    about:
      'The view of a run in Chromium at 1440 x 900, built for production: an invoice with so many lines, mounted; then an answer that says the same, made anew; then one with another amount. CPU is that of the main thread, layout and paint included. A node counts as touched if anything of it changes. Peers have no screen.',
    head: [
      'lines',
      'elements',
      'CPU to mount, ms',
      'touched by the same',
      'its CPU, ms',
      'touched by another amount',
      'its CPU, ms',
    ],
    rows: measured.map(({ rows, nodes, mountMs, equal, changed }) => [
      rows.toLocaleString('en'),
      nodes.toLocaleString('en'),
      round(mountMs),
      equal.touched,
      round(equal.ms),
      changed.touched,
      round(changed.ms),
    ]),
  }
}
