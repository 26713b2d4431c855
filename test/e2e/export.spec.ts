import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import papaparse from 'papaparse'
import { expect, test } from './dashboard.ts'

async function exportAs(page: Page, name: RegExp): Promise<Download> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name }).click()
  return download
}

const textOf = async (download: Download) => readFile(await download.path(), 'utf8')

test('a run is taken away as JSON, as CSV and as the CSV of its table', async ({ page, dashboard }) => {
  await page.goto(dashboard.url)
  await page.getByRole('button', { name: /Hosting invoice/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('TH-2026-00418')

  const json = await exportAs(page, /^JSON/)
  expect(json.suggestedFilename()).toMatch(/^[\w-]+\.json$/)
  const answer: unknown = JSON.parse(await textOf(json))
  const shown = await page.evaluate(async () => {
    const [, project, table, run] = /\/runs\/([^/]+)\/([^/]+)\/([^/?]+)/.exec(location.pathname) ?? []
    const response = await fetch(`/api/projects/${project}/tables/${table}/run/${run}`)
    return response.ok ? ((await response.json()) as unknown) : response.status
  })
  expect(answer).toEqual(shown)

  const fields = await exportAs(page, /^Fields/)
  expect(fields.suggestedFilename()).toBe(json.suggestedFilename().replace('.json', '.csv'))
  const csv = await textOf(fields)
  expect(csv.startsWith('\uFEFF')).toBe(true)
  const [names = [], values = [], ...more] = papaparse.parse<string[]>(csv.slice(1), { newline: '\r\n' }).data
  expect(more).toEqual([['']])
  expect(values[names.indexOf('invoice_number')]).toBe('TH-2026-00418')

  const lines = await exportAs(page, / as CSV · \d+ rows?/)
  const [, ...rows] = papaparse.parse<string[]>((await textOf(lines)).slice(1), { skipEmptyLines: true }).data
  await page.getByRole('tab', { name: 'Table' }).click()
  const table = page.getByRole('region', { name: new RegExp(`${rows.length} rows?$`) })
  await expect(table.getByRole('row')).toHaveCount(rows.length + 1)
})

test('the export opens by its key and gives its button the focus', async ({ page, dashboard }) => {
  await page.goto(dashboard.url)
  await page.getByRole('button', { name: /Hosting invoice/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('TH-2026-00418')
  await page.keyboard.press('e')
  await expect(page.getByRole('menuitem', { name: /^JSON/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused()
})
