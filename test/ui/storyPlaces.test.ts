import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { screenSources } from '../support/screenSources.ts'
import { rootFolder } from '../support/sourceProgram.ts'

const rooms: Record<string, string> = {
  controls: 'Controls',
  data: 'Data',
  document: 'Document',
  intake: 'Intake',
  list: 'List',
  review: 'Review',
  run: 'Run',
  theme: 'Theme',
}

const files = screenSources(/\.stories\.tsx$/).map((file) => ({
  file,
  // After `meta`: what a story is given may be titled, too.
  title: /const meta\b[^]*?\btitle: '([^']+)'/.exec(readFileSync(rootFolder + file, 'utf8'))?.[1] ?? '',
}))
const partOf = (title: string) => title.split('/').slice(0, 2).join('/')
/** What each key has, by its name. */
function groupBy<TItem>(items: readonly TItem[], keyOf: (item: TItem) => string): [string, TItem[]][] {
  const keys = [...new Set(items.map(keyOf))]
  return keys.map((key) => [key, items.filter((item) => keyOf(item) === key)])
}
const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'))

describe('the places of the stories', () => {
  it.each(files)('$file is titled by its room', ({ file, title }) => {
    const room = /^packages\/ui\/src\/(\w+)\//.exec(file)?.[1]
    expect(title.split('/')[0]).toBe(room === undefined ? 'Dashboard' : rooms[room])
  })

  it('are one for each part', () => {
    const parts = groupBy(files, ({ title }) => partOf(title))
    const spread = parts.filter(([, of]) => new Set(of.map(({ file }) => folderOf(file))).size > 1)
    expect(spread.map(([part]) => part)).toEqual([])
  })

  it('have a title each', () => {
    expect(new Set(files.map(({ title }) => title)).size).toBe(files.length)
  })
})

describe('the rooms of the parts', () => {
  it('hold at most 20 files without rooms in them', () => {
    const folders = groupBy(screenSources(/\.(ts|tsx|css)$/), folderOf)
    const full = folders.filter(([, of]) => of.length > 20)
    expect(full.map(([folder, of]) => `${folder}: ${of.length}`)).toEqual([])
  })
})
