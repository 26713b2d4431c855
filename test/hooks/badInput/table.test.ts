import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { badBodies } from './badBodies.ts'
import { badClocks } from './badClocks.ts'
import { badHints } from './badHints.ts'
import { badRedirects } from './badRedirects.ts'
import { badRuns } from './badRuns.ts'
import { badSizes } from './badSizes.ts'

const tested = [...badBodies, ...badRuns, ...badSizes, ...badRedirects, ...badHints, ...badClocks]

describe('docs/reference/bad-input.md', () => {
  it('has a row for each test, in its words, and no other', async () => {
    const page = await readFile(new URL('../../../docs/reference/bad-input.md', import.meta.url), 'utf8')
    const rows = page.split('\n').filter((line) => line.startsWith('|'))
    expect(rows.slice(2)).toEqual(tested.map(({ arrives, gives }) => `| ${arrives} | ${gives} |`))
  })

  it('says each thing once', () => {
    const names = tested.map(({ arrives }) => arrives)
    expect(names).toEqual([...new Set(names)])
  })
})
