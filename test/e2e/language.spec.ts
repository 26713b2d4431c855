import { expect, test } from './dashboard.ts'

test('the chosen language outlives a reload, in words, dates and the page itself', async ({
  page,
  dashboard,
}) => {
  await page.goto(dashboard.url)
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Lauf starten' })).toBeVisible()

  await page.getByRole('button', { name: /Kassenbon/ }).click()
  const main = page.getByRole('main')
  await expect(main.getByText('Prüfung ausstehend').first()).toBeVisible()
  await page.reload()
  await main.getByRole('button', { name: /^Fertig/ }).click()
  const progress = page.getByRole('dialog', { name: 'Fortschritt des Laufs' })
  await expect(progress.getByText('Angelegt').first()).toBeVisible()
  await expect(progress.getByText(/^\d+\. \S+ \d{4}, \d\d:\d\d/).first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page).toHaveTitle(/^Fertig · .* · Extraktionsläufe$/)
})
