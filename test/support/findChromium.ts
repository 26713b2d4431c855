import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Launch arguments that let Chromium run as root and keep it from contacting anybody. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Finds a Chromium for the tests: the path in `CHROMIUM`, an installed Chrome or Chromium, Playwright's own
 * download, else the one inside the `@sparticuz/chromium` package (Linux on x64, unpacked to the temp folder).
 *
 * @throws Error that says what to install when none of them is there.
 */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM']
  if (named) {
    if (isExecutable(named)) return named
    throw new Error(`CHROMIUM points at ${named}, which is not an executable file. Correct it or unset it.`)
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const installed = installedNames.flatMap((name) => folders.map((folder) => join(folder, name)))
  const found = [...installed, ...macPaths].find(isExecutable) ?? playwrightDownload()
  if (found) return found
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: bundled } = await import('@sparticuz/chromium')
    return bundled.executablePath()
  }
  throw new Error(
    'No Chromium was found, and the bundled one runs on Linux x64 only. Install Chrome or Chromium, run ' +
      '`npx playwright install chromium`, or set CHROMIUM to the path of a browser.',
  )
}

function playwrightDownload(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
