import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Makes a folder that goes when the test ends. Call it before whatever uses it, which then ends first. */
export function temporaryFolder(parent: string = tmpdir()): string {
  const folder = mkdtempSync(join(parent, '.cloudsquid-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
