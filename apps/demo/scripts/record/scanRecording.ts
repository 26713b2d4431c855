import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { RecordedDocument } from './buildRecordedDocuments.ts'
import type { Recording } from './createRecorder.ts'

/** The sample that is read by recognition, which takes longer than all others together: its recording is kept. */
export const scanFile = 'scanned-note.pdf'

const kept = new URL('scanned-note.json', import.meta.url)
const digestOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

/** Reads the kept recording, which must be one of the very same document. */
export async function readScanRecording({ content }: RecordedDocument): Promise<Recording> {
  const { digest, recording } = JSON.parse(await readFile(kept, 'utf8')) as {
    digest: string
    recording: Recording
  }
  if (digest !== digestOf(content))
    throw new Error(
      `${scanFile} has changed since it was recorded. Record it anew with "npm run record:scan".`,
    )
  return recording
}

export async function keepScanRecording({ content }: RecordedDocument, recording: Recording): Promise<void> {
  await writeFile(kept, `${JSON.stringify({ digest: digestOf(content), recording })}\n`)
}
