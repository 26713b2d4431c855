import { describe, expect, it } from 'vitest'
import { type Judged, judgeDocument } from './judgeDocument.ts'
import type { KnownDocument } from './KnownDocument.ts'
import { listDocuments } from './listDocuments.ts'
import { readingFloors } from './readingFloors.ts'

/** What `npm run reading` does with everything but scans, which take a minute, and the cases that have a test each. */
const isQuick = (kind: string) => !kind.startsWith('scans') && !kind.startsWith('own')

describe('reading: known documents', async () => {
  const documents = (await listDocuments()).filter(({ kind }) => isQuick(kind))
  const read = new Map<KnownDocument, Promise<Judged[]>>()
  const judge = (document: KnownDocument) => {
    const judged = read.get(document) ?? judgeDocument(document)
    read.set(document, judged)
    return judged
  }
  const floors = readingFloors.filter(({ kinds }) => documents.some(({ kind }) => kind.startsWith(kinds)))

  it.each(floors)(
    'are read as well as they have to be: $kinds, $fields',
    async ({ kinds, fields, right, wrong }) => {
      const own = documents.filter(({ kind }) => kind.startsWith(kinds))
      const judged = (await Promise.all(own.map(judge)))
        .flat()
        .filter(({ field }) => fields?.includes(field) ?? true)
      const told = judged.filter(({ verdict }) => verdict !== 'right')
      const stated = told.filter(({ verdict }) => verdict === 'wrong')
      const isHeld = told.length <= (1 - right) * judged.length && stated.length <= wrong * judged.length
      expect(isHeld ? [] : told).toEqual([])
    },
  )
})
