import { writeFile } from 'node:fs/promises'
import { type DayInvoice, totalOf } from '../../demo/day/DayInvoice.ts'
import { dayInvoices } from '../../demo/day/dayInvoices.ts'
import { expect, test as base } from '../dashboard.ts'
import type { Pace } from './createKeyboard.ts'
import { dashboardTable } from './dashboardTable.ts'
import { expectStored } from './expectStored.ts'
import { killsServer, reloads, reviewsElsewhere } from './interruptions.ts'
import { measureDesk, type MeasuredDesk, measureWindows } from './measureDesk.ts'
import { fillList, measureList } from './measureList.ts'
import { openDesk } from './openDesk.ts'
import { openNext } from './openNext.ts'
import { reportDay, type RunOfTheDay } from './reportDay.ts'
import { type Interruption, numberOf, reviewRun } from './reviewRun.ts'
import { sendAll } from './sendAll.ts'

export interface DayOptions {
  pace: Pace
  /** Which of the day's invoices, by their places. */
  places: readonly number[]
  /** Lists as long as this are opened, too. */
  longLists: readonly number[]
  /** Where the report is written; without, nothing is. */
  reportFile: string | undefined
}

const test = base.extend<DayOptions>({
  pace: [{ keyMs: 0, lookMs: 0 }, { option: true }],
  // One that is wrong, two without a date, both of the double, a mail, a scan.
  places: [[2, 3, 4, 7, 8, 9, 13], { option: true }],
  longLists: [[], { option: true }],
  reportFile: [undefined, { option: true }],
})

/** Nine fields and one line. */
const tenValues: DayInvoice = {
  ...dayInvoices[0]!,
  number: 'RE-2026900',
  lines: dayInvoices[0]!.lines.slice(0, 1),
}
const widths = [720, 1440, 1920]

test('a day of invoices by keyboard alone, with a reload, a second tab and a killed server', async ({
  context,
  dashboard,
  pace,
  places,
  longLists,
  reportFile,
}) => {
  test.setTimeout(20 * 60_000)
  const { url } = dashboard
  const table = dashboardTable(context.request, url)
  const invoices = [...places.map((place) => dayInvoices[place]!), tenValues]
  // The oldest, and so the last in the queue: by then nothing is asked any more, as the name is once a day.
  const uploaded = [{ invoice: tenValues, runId: await table.uploadInvoice(tenValues) }]
  const others = invoices.filter((invoice) => invoice !== tenValues)
  uploaded.push(
    ...(await Promise.all(
      others.map(async (invoice) => ({ invoice, runId: await table.uploadInvoice(invoice) })),
    )),
  )
  const { page, reviewer, takeShift } = await openDesk({ context, url, pace })
  await expect(page.getByText(`1 of ${invoices.length + 1} reviewed`).first()).toBeVisible()

  const runs: RunOfTheDay[] = []
  const kill = killsServer(reviewer, dashboard)
  const comes = new Map<number, Interruption>([
    [1, reloads(reviewer)],
    [2, reviewsElsewhere({ context, url, pace, reviewer, onReviewed: (run) => runs.push(run) })],
    [4, kill.before],
  ])
  let desk: MeasuredDesk | undefined
  let covered: readonly number[] = []
  const mailed = new Set(invoices.filter(({ comes }) => comes === 'mail').map(({ number }) => number))
  for (let turn = 0; runs.length < invoices.length; turn += 1) {
    const opening = await openNext(reviewer)
    if (!desk && !mailed.has((await numberOf(page)) ?? '')) {
      desk = await measureDesk(page)
      covered = await measureWindows(reviewer, widths)
      reviewer.keyboard.take()
      await takeShift()
    }
    const reviewed = await reviewRun(reviewer, comes.get(turn))
    if (turn === 4) await kill.after()
    runs.push({ ...reviewed, opening, shift: await takeShift(), tab: 'first' })
  }
  await sendAll(reviewer)
  await expectStored({ ...reviewer, read: table.read, uploaded })
  expect(covered).toEqual([])
  const ten = runs.find(({ number }) => number === tenValues.number)
  expect(ten).toMatchObject({ values: 10, found: 10, effort: { presses: 12 } })

  const lists = []
  for (const amount of [0, ...longLists]) {
    await fillList(page, amount)
    lists.push({ runs: Math.max(amount, invoices.length), ms: await measureList(page, url) })
  }
  const expected = {
    wrong: invoices.filter((invoice) => (invoice.printedTotal ?? totalOf(invoice)) !== totalOf(invoice))
      .length,
    missing: invoices.filter(({ due }) => due === undefined).length,
    twice: invoices.length - new Set(invoices.map(({ number }) => number)).size,
  }
  if (reportFile === undefined || !desk || !ten) return
  const report = reportDay({
    pace,
    runs,
    expected,
    desk,
    tenValues: ten,
    windows: { tried: widths, covered },
    lists,
  })
  process.stdout.write(`\n${report}\n`)
  await writeFile(reportFile, report)
})
