import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rootFolder } from '../../support/sourceProgram.ts'

const read = (file: string) => readFileSync(join(rootFolder, file), 'utf8')
const readmes: Record<string, string> = {
  '': 'README.md',
  '`cloudsquid-react`': 'packages/hooks/README.md',
  '`cloudsquid-react-ui`': 'packages/ui/README.md',
  '`cloudsquid-local`': 'packages/local/README.md',
}

/** A README in one line, as its sentences break where its lines do. */
const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

const claims = read('docs/reference/claims.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (-|sentence|package)/.test(line))
  .map((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    const [of = '', sentence = '', heldBy = ''] = cells.length > 4 ? cells.slice(1) : ['', ...cells.slice(1)]
    return { readme: readmes[of] ?? of, sentence, heldBy: heldBy.match(/(?<=`)[\w/.-]+(?=`)/g) ?? [] }
  })

describe('what the READMEs say, and who holds it', () => {
  it('has a claim of each', () => {
    expect(new Set(claims.map(({ readme }) => readme))).toEqual(new Set(Object.values(readmes)))
  })

  it.each(claims)('$sentence', ({ readme, sentence, heldBy }) => {
    expect(inOneLine(read(readme))).toContain(sentence)
    expect(heldBy.length).toBeGreaterThan(0)
    expect(heldBy.filter((file) => !existsSync(join(rootFolder, file)))).toEqual([])
  })
})
