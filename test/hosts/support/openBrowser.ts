import { type Browser, chromium, type Page } from 'playwright'
import { chromiumArgs, findChromium } from '../../support/findChromium.ts'
import { holdsSecret } from './findSecret.ts'

export interface HostBrowser {
  page: Page
  /** What went wrong on the page: errors that nobody caught, and what was written as one. */
  problems: string[]
  /** The answers that were received, as `GET /api/projects 200`. */
  answers: () => string[]
  /** Those among them that hold a secret, in a header or in the body. */
  answersWith: (secret: string) => Promise<string[]>
  close: () => Promise<void>
}

/** Opens a page in a real Chromium, and keeps all that it received. */
export async function openBrowser(): Promise<HostBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs })
  const page = await browser.newPage()
  const received: { name: string; bytes: Promise<Buffer> }[] = []
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`)
  })
  page.on('response', (response) => {
    const { pathname, search } = new URL(response.url())
    const bytes = Promise.all([
      response.headersArray().then((headers) => Buffer.from(JSON.stringify(headers))),
      // A redirect has none, and a page that was left takes its own along.
      response.body().catch(() => Buffer.alloc(0)),
    ]).then((parts) => Buffer.concat(parts))
    received.push({ name: `${response.request().method()} ${pathname}${search} ${response.status()}`, bytes })
  })
  return {
    page,
    problems,
    answers: () => received.map(({ name }) => name),
    async answersWith(secret) {
      const found = await Promise.all(
        received.map(async ({ name, bytes }) => (holdsSecret(await bytes, secret) ? [name] : [])),
      )
      return found.flat()
    },
    close: () => browser.close(),
  }
}
