import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node'
import { zipWithFixedDates } from './zipWithFixedDates.ts'

type Category = 'Train' | 'Hotel' | 'Meals' | 'Taxi' | 'Conference'
type Expense = [
  day: number,
  category: Category,
  description: string,
  city: string,
  netCents: number,
  taxPercent: number,
  isBillable: boolean,
]

const expenses: Expense[] = [
  [5, 'Train', 'Leipzig to Hamburg, second class', 'Leipzig', 7206, 7, true],
  [5, 'Taxi', 'Station to hotel', 'Hamburg', 1963, 7, true],
  [5, 'Hotel', 'Three nights, single room', 'Hamburg', 36720, 7, true],
  [5, 'Meals', 'Dinner', 'Hamburg', 2437, 19, false],
  [6, 'Conference', 'Two-day ticket', 'Hamburg', 49000, 19, false],
  [6, 'Meals', 'Lunch with a client, two persons', 'Hamburg', 4874, 19, true],
  [7, 'Conference', 'Workshop: type on small screens', 'Hamburg', 14500, 19, false],
  [7, 'Meals', 'Dinner', 'Hamburg', 2815, 19, false],
  [8, 'Taxi', 'Hotel to station', 'Hamburg', 1832, 7, true],
  [8, 'Train', 'Hamburg to Leipzig, second class', 'Hamburg', 6449, 7, true],
  [19, 'Train', 'Leipzig to Dresden and back', 'Leipzig', 4560, 7, true],
  [19, 'Meals', 'Lunch', 'Dresden', 1723, 19, true],
  [26, 'Train', 'Leipzig to Berlin, first class', 'Leipzig', 5888, 7, true],
  [26, 'Hotel', 'One night, Café Müller guest house', 'Berlin', 10280, 7, true],
  [27, 'Meals', 'Breakfast and lunch', 'Berlin', 2605, 19, true],
  [27, 'Train', 'Berlin to Leipzig, second class', 'Berlin', 3981, 7, true],
]

const heading = { fontWeight: 'bold', backgroundColor: '#e0e7ff' } as const
const header = (titles: readonly string[]): CellObject[] => titles.map((value) => ({ value, ...heading }))
const money = (cents: number): CellObject => ({ value: cents / 100, format: '#,##0.00' })
const taxCents = (netCents: number, taxPercent: number) => Math.round((netCents * taxPercent) / 100)

/** A workbook of two sheets: the expenses of one month as dates, amounts and yes/no cells, and their sums. */
export async function buildTravelExpenses(): Promise<Uint8Array> {
  const workbook = writeXlsxFile([
    {
      sheet: 'Expenses',
      data: listExpenses(),
      dateFormat: 'yyyy-mm-dd',
      stickyRowsCount: 1,
      columns: [12, 13, 36, 12, 11, 9, 11, 11, 10].map((width) => ({ width })),
    },
    {
      sheet: 'Summary',
      data: summarise(),
      stickyRowsCount: 1,
      columns: [16, 10, 12, 12, 12].map((width) => ({ width })),
    },
  ])
  return zipWithFixedDates(await workbook.toBuffer())
}

function listExpenses(): SheetData {
  return [
    header([
      'Date',
      'Category',
      'Description',
      'City',
      'Net EUR',
      'VAT %',
      'VAT EUR',
      'Total EUR',
      'Billable',
    ]),
    ...expenses.map(([day, category, description, city, netCents, taxPercent, isBillable]) => [
      // write-excel-file counts days in UTC, so midnight UTC is the day without a time.
      { value: new Date(Date.UTC(2026, 9, day)), format: 'yyyy-mm-dd' },
      category,
      description,
      city,
      money(netCents),
      taxPercent,
      money(taxCents(netCents, taxPercent)),
      money(netCents + taxCents(netCents, taxPercent)),
      isBillable,
    ]),
  ]
}

function summarise(): SheetData {
  const categories = [...new Set(expenses.map(([, category]) => category))]
  return [
    header(['Category', 'Receipts', 'Net EUR', 'VAT EUR', 'Total EUR']),
    ...categories.map((category) =>
      sumRow(
        category,
        expenses.filter((expense) => expense[1] === category),
      ),
    ),
    sumRow('All categories', expenses).map((cell) => ({ ...cell, ...heading })),
  ]
}

function sumRow(title: string, rows: readonly Expense[]): CellObject[] {
  const net = rows.reduce((sum, [, , , , netCents]) => sum + netCents, 0)
  const tax = rows.reduce((sum, [, , , , netCents, taxPercent]) => sum + taxCents(netCents, taxPercent), 0)
  return [{ value: title }, { value: rows.length }, money(net), money(tax), money(net + tax)]
}
