import { expect, it } from 'vitest'
import { rootFolder } from '../support/sourceProgram.ts'
import { describeHost } from './support/describeHost.ts'

const invoicePdf = `${rootFolder}apps/demo/public/samples/hosting-invoice.pdf`

describeHost('workbench', { part: 'article' }, (host) => {
  it('shows in the document where a value stands, and keeps a review', async () => {
    const { url, browser } = host()
    const { page, answers, problems } = browser
    await page.goto(url)
    await page.locator('input[type=file]').setInputFiles(invoicePdf)
    await page.getByRole('button', { name: 'Show Invoice number in the document' }).click()
    await page.getByText(/^(Found once|1 of \d+)$/).waitFor()
    // The worker of pdf.js is a file of the page's own server, which nobody has put there.
    expect(answers()).toContainEqual(expect.stringMatching(/^GET \/assets\/pdf\.worker.*\.mjs 200$/))
    await page.getByRole('radio', { name: 'Approve' }).check()
    await page.getByRole('textbox', { name: 'Reviewer' }).fill('Dana')
    await page.getByRole('button', { name: /^Submit review/ }).click()
    await page.getByText('by Dana').first().waitFor()
    expect(answers()).toContainEqual(expect.stringMatching(/^PUT \/reviews\/\S+ 200$/))
    expect(problems).toEqual([])
  })
})
