import { execFileSync } from 'node:child_process'
import type { TasksMeasured } from '../largeAnswers/measureTasks.ts'
import { median, round, type Table } from '../Table.ts'

/** How long answers hold a page up, read by the page and by a worker. */
export function largeTasksTable(): Table {
  const script = new URL('../largeAnswers/measureTasks.ts', import.meta.url).pathname
  const tsconfig = new URL('../tsconfig.json', import.meta.url).pathname
  const text = execFileSync(process.execPath, ['--import', 'tsx', script, '1', '10'], {
    encoding: 'utf8',
    env: { ...process.env, TSX_TSCONFIG_PATH: tsconfig },
  })
  const measured = JSON.parse(text) as TasksMeasured[]
  const rows: Table['rows'] = []
  for (const megabytes of [1, 10])
    for (const which of ['first', 'changed'] as const) {
      const told = [false, true].flatMap((inWorker) => {
        const all = measured.filter((one) => one.megabytes === megabytes && one.inWorker === inWorker)
        const longest = median(all.map((one) => one[which].longestMs))
        return [longest < 50 ? 'under 50' : round(longest), round(median(all.map((one) => one[which].ms)))]
      })
      rows.push([`${megabytes} MB, ${which === 'first' ? 'the first' : 'one value changed'}`, ...told])
    }
  return {
    title: 'Large answers in a browser',
    about:
      'From the request to the run in Chromium, built for production, the server on the same machine; read by the page, and by `readInWorker`. The longest task of the page, of which Chromium tells from 50 ms on, and how long all of it takes; medians of five pages.',
    head: ['answer', 'page: longest task, ms', 'in all, ms', 'worker: longest task, ms', 'in all, ms'],
    rows,
  }
}
