import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes the addresses in `llms.txt` and `llms-full.txt` lead on from where the files lie. The build knows the folder of the
 * server and not its name, and who reads them may have a copy.
 */
export function placeLlmsTexts(folder: string, base: string): void {
  for (const name of ['llms.txt', 'llms-full.txt']) {
    const file = join(folder, name)
    writeFileSync(file, toRelativeLinks(readFileSync(file, 'utf8'), base))
  }
}

/** What leads to the base, as a Markdown link or the address of a page, leads on without it. */
export function toRelativeLinks(text: string, base: string): string {
  return text.replaceAll(/(\]\(|^url: '?)(\/[^\s)']*)/gm, (whole, before: string, path: string) =>
    path.startsWith(base) && !path.startsWith('//') ? before + path.slice(base.length) : whole,
  )
}
