import { expect, test } from './dashboard.ts'
import { expectAccessible } from './expectAccessible.ts'
import { look } from './look.ts'

/** To recognise a page takes seconds, more where the cores are busy. */
const recognised = { timeout: 100_000 }

test('the document beside its data', async ({ page, dashboard }) => {
  test.setTimeout(300_000)
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('request', (request) => {
    if (!request.url().startsWith(dashboard.url) && !/^(blob|data):/.test(request.url()))
      problems.push(request.url())
  })
  // Recognition takes seconds of a core, so each width looks at the same scan.
  await page.goto(dashboard.url)
  await page.getByRole('button', { name: /Scanned delivery note/ }).click()
  await expect(page).toHaveURL(/\/runs\//)
  const scan = page.url()

  for (const width of [1440, 1024, 360])
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 900 })
      const inShape = async (name: string) => {
        const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
        expect(content).toBeLessThanOrEqual(view ?? 0)
        await look(page, `document-${name}-${width}`)
      }

      await page.goto(dashboard.url)
      await page.getByRole('button', { name: /Hosting invoice/ }).click()
      await page.getByRole('button', { name: 'Show Invoice number in the document' }).click()
      await expect(page.getByText('1 of 2', { exact: true })).toBeVisible()
      await expect(page.getByText('Rechnungsnummer', { exact: true })).toBeVisible()
      expect(new URL(page.url()).searchParams.get('field')).toBe('/invoice_number')
      await inShape('invoice')
      if (width === 1440) await expectAccessible(page)

      await page.reload()
      await expect(page.getByText('1 of 2', { exact: true })).toBeVisible()
      // Beside the data it has a button; in its place the tabs lead away from it.
      const wayBack =
        width < 1200
          ? page.getByRole('tab', { name: 'Data' })
          : page.getByRole('button', { name: 'Close the document' })
      await wayBack.click()
      await page.getByRole('button', { name: /^Show Lines, row 2 in the document/ }).click()
      await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
      await inShape('row')

      await page.goto(scan)
      // Beside the data it stays shown, as it was chosen on this device; over the data nobody wants to begin.
      if (width < 1200) await page.getByRole('tab', { name: 'Document' }).click()
      await expect(page.locator('section canvas').first()).toBeVisible()
      // Words that were recognised lie over the picture, to be selected and searched.
      await expect(page.getByText('KELDRIK', { exact: true }).first()).toBeAttached(recognised)
      await inShape('scan')
      expect(problems).toEqual([])
    })
})

test('a value that is chosen in the document comes into view among the data', async ({ page, dashboard }) => {
  await page.setViewportSize({ width: 1440, height: 600 })
  await page.goto(dashboard.url)
  await page.getByRole('button', { name: /Hosting invoice/ }).click()
  await page.getByRole('button', { name: 'Show Invoice number in the document' }).click()
  await expect(page.getByText('1 of 2', { exact: true })).toBeVisible()
  const field = page.getByRole('article').getByText('Umzug und Einrichtung')
  await expect(field).not.toBeInViewport()
  await page.getByRole('region', { name: 'Pages of the document' }).getByText('Umzug und Einrichtung').click()
  await expect(page).toHaveURL(/field=%2Flines%2F5%2Fname/)
  await expect(field).toBeInViewport()
})
