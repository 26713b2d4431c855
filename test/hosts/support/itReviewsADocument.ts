import { expect, it } from 'vitest'
import { rootFolder } from '../../support/sourceProgram.ts'
import type { Host } from './describeHost.ts'

const invoicePdf = `${rootFolder}apps/demo/public/samples/hosting-invoice.pdf`

/** For hosts with a whole review screen at `path`: its document is shown by files that the host's own server serves. */
export function itReviewsADocument(host: () => Host, path: string): void {
  it('shows in the document where a value stands, and keeps a review', async () => {
    const { url, browser } = host()
    const { page, answers, problems } = browser
    await page.goto(`${url}${path}`)
    await page.locator('input[type=file]').setInputFiles(invoicePdf)
    await page.getByRole('button', { name: 'Show Invoice number in the document' }).click()
    await page.getByText(/^(Found once|1 of \d+)$/).waitFor()
    // The worker of pdf.js is a file of the page's own server, which nobody has put there.
    expect(answers()).toContainEqual(expect.stringMatching(/^GET \/\S+\/pdf\.worker\S*\.mjs 200$/))
    await page.getByRole('button', { name: /^Approve/ }).click()
    await page.getByRole('textbox', { name: 'Your name' }).fill('Dana')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: /^Send now/ }).click()
    await page.getByText('by Dana').first().waitFor()
    expect(answers()).toContainEqual(expect.stringMatching(/^PUT \/reviews\/\S+ 200$/))
    expect(problems).toEqual([])
  })
}
