import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rootFolder } from '../../support/sourceProgram.ts'

const read = (path: string) => readFileSync(join(rootFolder, path), 'utf8')

/** The cells of the table that a text begins with a promise, row by row. */
function promisesIn(text: string): string[][] {
  const rows = text.split('\n').filter((line) => /^\| \[F\d+\]/.test(line))
  return rows.map((row) => row.split('|').map((cell) => cell.trim()))
}

describe('what the bench has measured', () => {
  const inReadme = promisesIn(read('README.md'))
  const measured = promisesIn(read('docs/benchmarks.md'))

  it('is the same in the README and on its own page: each promise, F1 to F24', () => {
    expect(measured.map(([, name]) => /F\d+/.exec(String(name))?.[0])).toEqual(
      Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
    )
    expect(inReadme).toEqual(measured.map((row) => row.map((cell) => cell.replace('](../', ']('))))
  })

  it('says yes of ours, which the tests hold that each row leads to', () => {
    expect(inReadme.filter(([, , , ours]) => ours !== 'yes')).toEqual([])
    const paths = inReadme.map(([, name]) => /\((.*)\)/.exec(String(name))?.[1] ?? '')
    expect(paths.filter((path) => !existsSync(join(rootFolder, path)))).toEqual([])
  })
})
