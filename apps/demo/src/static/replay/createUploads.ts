import { findRecording } from '../recordings/findRecording.ts'
import type { Recording } from '../recordings/Recordings.ts'
import type { Upload } from './readRequest.ts'

export interface KeptUpload {
  filename: string
  /** The recorded document that it is. */
  file: string | undefined
  blob: Blob | undefined
  /** Where it can be looked at as long as this page is open. */
  url: string | undefined
}

export interface Uploads {
  keep: (upload: Upload | undefined) => Promise<void>
  find: (rowId: string) => KeptUpload | undefined
}

/** Keeps what was dropped into this page, as long as it is open: no document is stored, and none leaves it. */
export function createUploads({
  recordings,
  loadBeside,
}: {
  recordings: readonly Recording[]
  loadBeside: (path: string) => Promise<Response>
}): Uploads {
  const kept = new Map<string, KeptUpload>()
  const loadDocument = async ({ path }: Recording) =>
    new Uint8Array(await (await loadBeside(path)).arrayBuffer())
  return {
    find: (rowId) => kept.get(rowId),
    async keep(upload) {
      if (!upload) return
      const { rowId, filename, bytes } = upload
      const blob = bytes && new Blob([bytes])
      const recording = bytes && (await findRecording(recordings, bytes, loadDocument))
      kept.set(rowId, { filename, file: recording?.file, blob, url: blob && URL.createObjectURL(blob) })
    },
  }
}
