import type { Page } from '@playwright/test'
import { done } from 'cloudsquid-react/testing'
import { expect, test } from './scriptedDashboard.ts'

/** Lets no request for such a file through, as when the server is down or a deployment has removed it. */
async function remove(page: Page, file: RegExp): Promise<() => Promise<void>> {
  await page.route(file, (route) => route.abort())
  return () => page.unroute(file)
}

const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'could not be loaded' })

test('a page that cannot be loaded says so in its place, and the rest of the dashboard stays', async ({
  page,
  dashboardUrl,
}) => {
  const putBack = await remove(page, /\/assets\/RunsPage-[^/]*\.js/)
  await page.goto(dashboardUrl)
  await page.evaluate(() => {
    history.pushState({}, '', '/runs')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await expect(notice(page)).toBeVisible()
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(page.getByText('A fault in the dashboard itself')).toHaveCount(0)
  await putBack()
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await expect(notice(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a menu that cannot be loaded says so over the page, which keeps what was typed', async ({
  page,
  api,
  urlOf,
}) => {
  const ref = api.addRun([done({ total: 12 })])
  const putBack = await remove(page, /\/assets\/ExportActions-[^/]*\.js/)
  await page.goto(urlOf(ref))
  const search = page.getByRole('textbox', { name: 'Search in the data' })
  await search.fill('tot')
  const menu = page.getByRole('button', { name: 'Export', exact: true })
  await menu.click()
  await expect(notice(page)).toBeVisible()
  await expect(search).toHaveValue('tot')
  await putBack()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expect(notice(page)).toHaveCount(0)
  await expect(search).toHaveValue('tot')
})
