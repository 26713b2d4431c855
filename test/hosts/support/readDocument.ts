import { expect } from 'vitest'
import type { HostInvoice } from './buildInvoice.ts'
import type { HostBrowser } from './openBrowser.ts'

export interface ReadDocumentOptions {
  url: string
  /** The part of the page that shows what was read. */
  part: string
  invoice: HostInvoice
}

/** Uploads a document in the browser and follows it to its data; gives what went wrong on the page meanwhile. */
export async function readDocument(
  { page, answers, problems }: HostBrowser,
  { url, part, invoice: { number, ...file } }: ReadDocumentOptions,
): Promise<string[]> {
  const before = { answers: answers().length, problems: problems.length }
  await page.goto(url)
  await page.locator('input[type=file]').setInputFiles(file)
  await page
    .locator(part)
    .getByText(number)
    // A review screen has it in its title as well.
    .first()
    .waitFor()
    .catch(async (cause: unknown) => {
      // What a person would look at: the page, its console, and what it asked.
      const text = await page.locator('body').innerText()
      throw new Error([text, ...problems, ...answers()].join('\n'), { cause })
    })
  const polls = answers()
    .slice(before.answers)
    .filter((answer) => /^GET .*\/run\/\S+ 200$/.test(answer))
  expect(polls.length).toBeGreaterThan(1)
  return problems.slice(before.problems)
}
