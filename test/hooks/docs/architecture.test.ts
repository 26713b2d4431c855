import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rootFolder } from '../../support/sourceProgram.ts'

const read = (file: string) => readFileSync(join(rootFolder, file), 'utf8')

describe('how it is built', () => {
  const text = read('docs/architecture.md')

  it.each(['A document', 'A review'])(
    '%s: walks through files that are there, in at most fourteen steps',
    (walk) => {
      const section = new RegExp(`\n## ${walk}[^\n]*\n([\\s\\S]*?)(?=\n## |$)`).exec(text)?.[1] ?? ''
      const named = [...section.matchAll(/`((?:packages|apps)\/[\w/.]+)`/g)].map(([, file = '']) => file)
      expect(named.length).toBeGreaterThan(8)
      expect(named.filter((file) => !existsSync(join(rootFolder, file)))).toEqual([])
      expect([...section.matchAll(/^\d+\. /gm)].length).toBeLessThanOrEqual(14)
    },
  )

  it('draws folders that are there', () => {
    const drawn = [...text.matchAll(/\["((?:packages|apps)\/[\w/]+)<br>/g)].map(([, folder = '']) => folder)
    expect(drawn.length).toBeGreaterThan(6)
    expect(drawn.filter((folder) => !existsSync(join(rootFolder, folder)))).toEqual([])
  })
})

describe('the list of decisions', () => {
  it('has every page under its title, in order', () => {
    const pages = readdirSync(join(rootFolder, 'docs/decisions'))
      .filter((name) => name !== 'README.md')
      .toSorted()
    const lines = pages.map((name) => {
      const [, number, title] = /^# (\d+): (.+)/.exec(read(`docs/decisions/${name}`)) ?? []
      return `- [${number}](${name}): ${title}`
    })
    expect(read('docs/decisions/README.md').match(/^- .+$/gm)).toEqual(lines)
  })
})
