import type { Recording } from './Recordings.ts'

/** Finds the recording of the very same document, whatever it is called now. */
export async function findRecording(
  recordings: readonly Recording[],
  bytes: Uint8Array,
  loadDocument: (recording: Recording) => Promise<Uint8Array>,
): Promise<Recording | undefined> {
  for (const recording of recordings) {
    if (recording.bytes !== bytes.byteLength) continue
    // A document that cannot be had for comparing is as good as another one.
    const own = await loadDocument(recording).catch(() => undefined)
    if (own && bytes.every((byte, index) => byte === own[index])) return recording
  }
  return undefined
}
