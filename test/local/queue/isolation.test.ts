import { describe, expect, it } from 'vitest'
import { hostileDocuments } from '../hostile/hostileDocuments.ts'
import { documents, extractText, textDocument } from '../support/createCaller.ts'
import { openLocal } from '../support/openLocal.ts'

const note = textDocument('Invoice number: 7\nTotal 3.00 EUR')
const dayMs = 86_400_000
const pdfs = hostileDocuments.filter(({ name }) => name.startsWith('PDF:'))

describe('local Cloudsquid: a document that would end whoever reads it', () => {
  it.each(pdfs.map((document) => [document.name, document] as const))(
    'ends its own run alone: %s',
    { timeout: 180_000 },
    async (_name, { filename, mimetype, bytes }) => {
      // Nothing is ended for the time it takes: on a busy machine that would be anybody's document.
      const { call } = openLocal({ readTimeoutMs: dayMs })
      const file = Buffer.from(bytes()).toString('base64')
      const hostile = extractText(call, { filename, mimetype, file_type: 'binary', file })
      expect(await extractText(call, note)).toMatchObject({ status: 'done', data: { amount: 3 } })
      const { status, reasoning, run_id: runId } = await hostile
      if (status === 'error') expect(reasoning).toMatch(/more memory/)
      expect(await extractText(call, note)).toMatchObject({ status: 'done' })
      // What it got stays what it got.
      expect((await call('GET', `${documents}/run/${runId}`)).body).toMatchObject({ status, reasoning })
    },
  )
})
