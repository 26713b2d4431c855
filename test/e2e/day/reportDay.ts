import type { Effort, Pace } from './createKeyboard.ts'
import type { MeasuredDesk } from './measureDesk.ts'
import type { ReviewedRun } from './reviewRun.ts'

/** A run with what it took to come to it, and how much moved by itself meanwhile. */
export interface RunOfTheDay extends ReviewedRun {
  opening: Effort
  shift: number
  /** Which tab reviewed it. */
  tab: 'first' | 'second'
}

export interface MeasuredDay {
  pace: Pace
  runs: readonly RunOfTheDay[]
  /** What is wrong with the documents. */
  expected: { wrong: number; missing: number; twice: number }
  desk: MeasuredDesk
  /** A run without faults that has ten values. */
  tenValues: ReviewedRun
  /** The widths at which deciding covers something, of those that were tried. */
  windows: { tried: readonly number[]; covered: readonly number[] }
  /** How long the list takes to open, with how many runs; the first is that of the day. */
  lists: readonly { runs: number; ms: number }[]
}

type Row = readonly string[]

/** Writes what was measured as a page: the measures before and after, then run by run. */
export function reportDay(day: MeasuredDay): string {
  const { pace, runs, desk, tenValues, windows, lists, expected } = day
  const waitedMs = sum(runs.map(({ opening, effort }) => opening.waitedMs + effort.waitedMs))
  const paceMs = sum(runs.map(({ opening, effort }) => opening.paceMs + effort.paceMs))
  const found = (what: 'wrong' | 'missing') => runs.filter(({ corrected }) => corrected.includes(what)).length
  const rejected = runs.filter(({ decision }) => decision === 'rejected').length
  const [few, ...many] = lists
  // What the page before this workbench took, as it was measured then; not measured again.
  const measures: Row[] = [
    [
      'presses to look at 10 fields with evidence and approve',
      'about 38',
      '12',
      String(tenValues.effort.presses),
    ],
    [
      `overhead of ${runs.length} invoices: waiting for the page, beyond the pace`,
      'cannot correct',
      'under 9 s in all',
      `${seconds(waitedMs)} (${seconds(waitedMs + paceMs)} in all)`,
    ],
    [
      'wrong amounts, missing fields and doubles that were found and put right',
      '0',
      `${expected.wrong}, ${expected.missing}, ${expected.twice}`,
      `${found('wrong')}, ${found('missing')}, ${rejected}`,
    ],
    [
      'share of the window that the document has, and its zoom',
      'a third, 62 %',
      'at least 45 %, 90 %',
      `${desk.documentPercent} %, ${desk.zoomPercent} %`,
    ],
    [
      `widths at which deciding covers data or document, of ${windows.tried.join(', ')} px`,
      '1440, 1920',
      'none',
      windows.covered.join(', ') || 'none',
    ],
    [
      'first field, height of rows',
      'y 359, 37 px',
      'y 200 or less, 32 px',
      `y ${desk.firstFieldPx}, ${desk.rowPx} px`,
    ],
    [
      'runs kept, and how long the list takes to open',
      '500',
      '50,000 in the same time',
      many.length === 0 || !few
        ? 'not tried'
        : [few, ...many].map((list) => `${list.runs.toLocaleString('en')}: ${seconds(list.ms)}`).join('; '),
    ],
    [
      'what moved by itself while a run was reviewed, at most',
      '0.13',
      'under 0.02',
      Math.max(...runs.map(({ shift }) => shift)).toFixed(4),
    ],
  ]
  const rows = runs.map((run): Row => {
    const { number, tab, values, corrected, decision, opening, effort } = run
    return [
      number,
      tab,
      String(values),
      [...corrected, ...(decision === 'rejected' ? ['twice'] : [])].join(', ') || 'nothing',
      decision,
      String(opening.presses + effort.presses),
      seconds(opening.paceMs + effort.paceMs),
      seconds(opening.waitedMs + effort.waitedMs),
    ]
  })
  return `# A day of reviewing

Made by \`npm run day\`: ${runs.length} invoices are reviewed in a real browser against the real server, by keyboard alone, with ${pace.lookMs} ms
for each value and ${pace.keyMs} ms for each other key. Meanwhile the page is loaded again over an open draft, a second tab reviews as
well, and the server is killed and started again. Then every run is read back from the server, and is right to the cent.

The figures before are those of the page that this one replaced. A window of 1440 x 900 where none is said.

${table([['measure', 'before', 'goal', 'after'], ...measures])}

The pace is what a reviewer takes whose page is always there in time; waited is how long the page kept the reviewer beyond it.
Presses count from the one that opens the run to the one that decides. The last run has ten values; what reloading the page and
starting the server again take is not counted.

${table([['run', 'tab', 'values', 'found', 'decision', 'presses', 'pace', 'waited'], ...rows])}
`
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/** As Markdown, in columns. */
function table(rows: readonly Row[]): string {
  const [head = [], ...body] = rows
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: Row) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}
