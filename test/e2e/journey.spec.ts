import { fileURLToPath } from 'node:url'
import { expect, test } from './dashboard.ts'
import { startBrokenRun } from './startBrokenRun.ts'

const samples = fileURLToPath(new URL('../../apps/demo/public/samples/', import.meta.url))

test('a dropped PDF runs, shows its data, is approved, and is still there after a reload', async ({
  page,
  dashboard,
}) => {
  await page.goto(dashboard.url)
  await page.locator('input[type=file]').setInputFiles(`${samples}hosting-invoice.pdf`)

  await expect(page).toHaveURL(/\/runs\/local\/[0-9a-f-]+\/[0-9a-f-]+/)
  const main = page.getByRole('main')
  await expect(main.getByText(/^(Queued|Extracting)$/).first()).toBeVisible()
  await expect(main.getByRole('button', { name: /^Done/ })).toBeVisible()
  await expect(
    main.getByRole('grid', { name: 'Values' }).getByText('TH-2026-00418', { exact: true }),
  ).toBeVisible()
  await expect(main.getByRole('grid', { name: 'Values' }).getByText('1170.84').first()).toBeVisible()

  await page.getByRole('button', { name: /Reasoning/ }).click()
  await expect(main.getByText(/rule engine of the local server/)).toBeVisible()

  await page.getByLabel('Comment').fill('Checked against the order.')
  await page.getByRole('button', { name: /^Approve/ }).click()
  await page.getByLabel('Your name').fill('Dana Fischer')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: /^Send now/ }).click()
  await expect(main.getByText(/Approved/).first()).toBeVisible()
  await expect(main.getByText('Checked against the order.')).toBeVisible()

  await page.reload()
  await expect(
    main.getByRole('grid', { name: 'Values' }).getByText('TH-2026-00418', { exact: true }),
  ).toBeVisible()
  await expect(main.getByText('Checked against the order.')).toBeVisible()
  await expect(
    page
      .getByRole('navigation')
      .getByRole('link', { name: /TH-2026-00418.*Approved/ })
      .and(page.locator('[aria-current="page"]')),
  ).toBeVisible()
})

test('a finished run and its review outlive a killed server', async ({ page, dashboard }) => {
  await page.goto(dashboard.url)
  await page.getByRole('button', { name: /Grocery receipt/ }).click()
  const main = page.getByRole('main')
  await expect(main.getByText('49.66', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: /^Reject/ }).click()
  await page.getByLabel('Reason in words').fill('The second VAT rate is missing.')
  await page.getByRole('button', { name: 'Reject for this reason' }).click()
  await page.getByLabel('Your name').fill('Dana Fischer')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: /^Send now/ }).click()
  await expect(main.getByText('by Dana Fischer')).toBeVisible()

  await dashboard.killAndRestart()
  await page.reload()
  await expect(main.getByText('49.66', { exact: true }).first()).toBeVisible()
  await expect(main.getByText('The second VAT rate is missing.')).toBeVisible()
})

test('a run under way when the server is killed is taken up again', async ({ page, dashboard }) => {
  await page.goto(dashboard.url)
  await page.getByRole('button', { name: /E-mail with invoice/ }).click()
  await expect(page).toHaveURL(/\/runs\//)
  await dashboard.killAndRestart()
  await expect(page.getByRole('main').getByText('3382.2', { exact: true }).first()).toBeVisible({
    timeout: 30_000,
  })
})

test('a scan is recognised, and says what is uncertain', async ({ page, dashboard }) => {
  test.setTimeout(240_000)
  await page.goto(dashboard.url)
  await page.getByRole('button', { name: /Scanned delivery note/ }).click()
  const main = page.getByRole('main')
  // Seconds of work, more where the cores are busy.
  await expect(main.getByText('Awaiting review', { exact: true }).first()).toBeVisible({ timeout: 100_000 })
  await main.getByRole('button', { name: /Reasoning/ }).click()
  await expect(main.getByText(/The picture was recognised/).first()).toBeVisible()
})

test('a file that is cut off fails and says why', async ({ page, dashboard }) => {
  await page.goto(dashboard.url)
  await startBrokenRun(page)
  const main = page.getByRole('main')
  await expect(main.getByText('Failed', { exact: true }).first()).toBeVisible()
  await expect(main.getByText(/damaged|cut off/).first()).toBeVisible()
})

test('200 uploads at once all end, and the dashboard answers meanwhile', async ({ page, dashboard }) => {
  test.setTimeout(180_000)
  await page.goto(dashboard.url)
  const table = `${dashboard.url}/api/projects/local/tables/00000000-0000-4000-8000-000000000001`
  const post = async (path: string, data: unknown) => (await page.request.post(table + path, { data })).json()
  const runIds = Array.from({ length: 200 }, async (_, index) => {
    const file = Buffer.from(`number,total\n${index},${index}.50\n`).toString('base64')
    const document = { mimetype: 'text/csv', filename: `${index}.csv`, file_type: 'binary', file }
    const upload = await post('/files', document)
    return (await post('/run', { row_id: upload.row_id })).run_id as string
  })
  const started = Promise.all(runIds)
  await page.getByRole('button', { name: /Hosting invoice/ }).click()
  await expect(
    page.getByRole('grid', { name: 'Values' }).getByText('TH-2026-00418', { exact: true }),
  ).toBeVisible({ timeout: 120_000 })
  for (const runId of await started) {
    const read = async () => (await page.request.get(`${table}/run/${runId}`)).json()
    await expect.poll(async () => (await read()).status, { timeout: 120_000 }).toBe('done')
  }
})
