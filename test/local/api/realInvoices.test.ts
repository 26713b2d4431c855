import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { extractText } from '../support/createCaller.ts'
import { openDashboard } from '../../demo/server/support/openDashboard.ts'

// Real documents that the project does not contain; beside a checkout that has them, they are read.
const folder = fileURLToPath(new URL('../../../../shared/samples', import.meta.url))
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : []
const fields = ['invoice_number', 'date', 'amount', 'currency'] as const

describe.runIf(names.length > 0)('real invoices through the API', () => {
  it('finds at least four of five fields, and the lines of coolblue1.pdf', { timeout: 120_000 }, async () => {
    const { call } = openDashboard()
    const results = await Promise.all(
      names.map(async (filename) => {
        const file = readFileSync(join(folder, filename)).toString('base64')
        const run = await extractText(call, {
          mimetype: 'application/pdf',
          filename,
          file_type: 'binary',
          file,
        })
        const [expected] = JSON.parse(readFileSync(join(folder, filename.replace('.pdf', '.json')), 'utf8'))
        return { filename, expected, run }
      }),
    )
    const table = results.flatMap(({ filename, expected, run }) =>
      fields
        .filter((field) => expected[field] !== undefined)
        .map((field) => ({ filename, field, expected: expected[field], found: run.data[field] })),
    )
    console.table(table)
    const right = table.filter(({ expected, found }) => expected === found)
    expect(right.length / table.length).toBeGreaterThanOrEqual(0.8)

    const coolblue = results.find(({ filename }) => filename === 'coolblue1.pdf')
    expect(coolblue?.run).toMatchObject({
      status: 'done',
      data: {
        invoice_number: '993548900',
        amount: 717.97,
        date: '2014-04-19',
        currency: 'EUR',
        lines: expect.any(Array),
      },
    })
    expect(coolblue?.run.data.lines.length).toBeGreaterThanOrEqual(5)
  })
})
