import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'
import { createEvidenceFinder } from '../../../packages/ui/src/document/evidence/createEvidenceFinder.ts'
import type { DocumentText } from '../../../packages/ui/src/document/evidence/DocumentText.ts'
import { readDocument } from '../../../packages/ui/src/document/reading/readDocument.ts'
import { readPdfText } from './readPdfText.ts'

const folder = fileURLToPath(new URL('../../../apps/demo/public/samples/', import.meta.url))

async function readText(name: string, bytes: Buffer<ArrayBuffer>): Promise<DocumentText> {
  if (name.endsWith('.pdf')) return readPdfText(bytes)
  const content = await readDocument(new Blob([bytes]), { name, mimetype: undefined })
  if (!('text' in content)) throw new Error(`${name} has no text.`)
  return content.text
}

describe('evidence in the samples', () => {
  it.each([
    ['hosting-invoice.pdf', 'application/pdf', []],
    ['grocery-receipt.pdf', 'application/pdf', []],
    ['customer-orders.csv', 'text/csv', []],
  ])('finds all that the local engine reads from %s', async (filename, mimetype, missing) => {
    const bytes = readFileSync(folder + filename)
    const outcome = await extractDocument({ bytes: new Uint8Array(bytes), mimetype, filename })
    if (outcome.status === 'error') throw new Error(outcome.reasoning)
    const evidence = createEvidenceFinder(await readText(filename, bytes), outcome.data).find('')
    expect(evidence).toMatchObject({ kind: 'parts', missing })
  })
})
