import { buildSamples, type Sample } from '../samples/buildSamples.ts'
import { buildWorkshopInvoice } from '../samples/buildWorkshopInvoice.ts'

export interface RecordedDocument extends Sample {
  /** Its folder beside the page of the static demo; the samples of the start screen lie there anyway. */
  folder: 'samples' | 'documents'
}

const pdf = 'application/pdf'

/** The samples, and what else the list of the static demo opens with. The same bytes come out on every machine. */
export async function buildRecordedDocuments(): Promise<RecordedDocument[]> {
  const samples = await buildSamples()
  const [hosting] = samples
  const more = [
    // Its total is 90 pounds more than its parts.
    {
      file: 'workshop-invoice.pdf',
      content: await buildWorkshopInvoice({ number: 'HF-1192', totalOffCents: 9_000 }),
    },
    { file: 'workshop-invoice-september.pdf', content: await buildWorkshopInvoice({ number: 'HF-1163' }) },
    { file: 'cut-off-upload.pdf', content: (hosting?.content ?? new Uint8Array()).slice(0, 9_000) },
  ]
  return [
    ...samples.map((sample) => ({ ...sample, folder: 'samples' as const })),
    ...more.map((document) => ({ ...document, mimetype: pdf, folder: 'documents' as const })),
  ]
}
