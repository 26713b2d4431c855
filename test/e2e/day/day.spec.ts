import { dayInvoices } from '../../demo/day/dayInvoices.ts'
import { expect, test as base } from '../dashboard.ts'
import type { Pace } from './createKeyboard.ts'
import { dashboardTable } from './dashboardTable.ts'
import { expectStored } from './expectStored.ts'
import { killsServer, reloads, reviewsElsewhere } from './interruptions.ts'
import { openDesk } from './openDesk.ts'
import { openNext } from './openNext.ts'
import { type Interruption, type ReviewedRun, reviewRun } from './reviewRun.ts'
import { sendAll } from './sendAll.ts'

interface DayOptions {
  pace: Pace
  /** Where the report is written as a page; it is printed in any case. */
  reportFile: string | undefined
}

const test = base.extend<DayOptions>({
  pace: [{ keyMs: 0, lookMs: 0 }, { option: true }],
  reportFile: [undefined, { option: true }],
})

test('twenty invoices in a day, by keyboard alone, with a reload, a second tab and a killed server', async ({
  context,
  dashboard,
  pace,
}) => {
  test.setTimeout(100_000)
  const table = dashboardTable(context.request, dashboard.url)
  const uploaded = await Promise.all(
    dayInvoices.map(async (invoice) => ({ invoice, runId: await table.uploadInvoice(invoice) })),
  )
  const { page, reviewer, takeShift } = await openDesk({ context, url: dashboard.url, pace })
  await expect(page.getByText(`1 of ${dayInvoices.length + 1} reviewed`).first()).toBeVisible()

  const reviewed: ReviewedRun[] = []
  const elsewhere: string[] = []
  const kill = killsServer(reviewer, dashboard)
  const comes = new Map<number, Interruption>([
    [4, reloads(reviewer)],
    [
      8,
      reviewsElsewhere({
        context,
        dashboard,
        pace,
        reviewer,
        onReviewed: (number) => elsewhere.push(number),
      }),
    ],
    [13, kill.before],
  ])
  while (reviewed.length + elsewhere.length < dayInvoices.length) {
    await openNext(reviewer)
    const turn = reviewed.length
    reviewed.push(await reviewRun(reviewer, comes.get(turn)))
    console.log(turn, JSON.stringify(reviewed.at(-1)), await takeShift())
    if (turn === 13) await kill.after()
  }
  await sendAll(reviewer)
  await expectStored({ ...reviewer, read: table.read, uploaded })
})
