import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildRecordedDocuments } from './buildRecordedDocuments.ts'
import { createRecorder } from './createRecorder.ts'
import { keepScanRecording, readScanRecording, scanFile } from './scanRecording.ts'

// What the static demo replays: written to a folder that its build takes up, or, with `--scan`, the one recording that is
// kept in the repository.
const [target = ''] = process.argv.slice(2)
const documents = await buildRecordedDocuments()
const recorder = createRecorder()
try {
  if (target === '--scan') await recordScan()
  else await recordAll(target)
} finally {
  await recorder.close()
}

async function recordScan(): Promise<void> {
  for (const document of documents)
    if (document.file === scanFile) await keepScanRecording(document, await recorder.record(document))
}

async function recordAll(folder: string): Promise<void> {
  if (folder === '') throw new Error('Name the folder that the recordings are written to.')
  await mkdir(join(folder, 'documents'), { recursive: true })
  const recordings = await Promise.all(
    documents.map(async (document) => ({
      file: document.file,
      path: `${document.folder}/${document.file}`,
      mimetype: document.mimetype,
      bytes: document.content.byteLength,
      ...(document.file === scanFile ? await readScanRecording(document) : await recorder.record(document)),
    })),
  )
  for (const { folder: place, file, content } of documents)
    if (place === 'documents') await writeFile(join(folder, place, file), content)
  await writeFile(
    join(folder, 'recordings.json'),
    JSON.stringify({ fields: await recorder.fields(), recordings }),
  )
}
