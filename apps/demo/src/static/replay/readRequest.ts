import { parseRun, type Review } from 'cloudsquid-react'
import { z } from 'zod'

export interface Upload {
  rowId: string
  filename: string
  /** Absent where the document is somewhere else, or where there are several. */
  bytes: Uint8Array<ArrayBuffer> | undefined
}

const uploadSchema = z.object({ filename: z.string(), file_type: z.string(), file: z.unknown() })
const rowSchema = z.object({ row_id: z.string() })
const runSchema = z.object({ run_id: z.string() })

/** Reads an upload that the API has taken. */
export function readUpload(sent: string, got: unknown): Upload | undefined {
  const upload = uploadSchema.safeParse(JSON.parse(sent)).data
  const row = rowSchema.safeParse(got).data
  if (!upload || !row) return undefined
  const { filename, file_type, file } = upload
  const bytes = file_type === 'binary' && typeof file === 'string' ? fromBase64(file) : undefined
  return { rowId: row.row_id, filename, bytes }
}

/** Reads which run was started, and of which row. */
export function readRunId(
  sent: string,
  got: unknown,
): { runId: string | undefined; rowId: string | undefined } {
  const row = rowSchema.safeParse(JSON.parse(sent)).data
  return { runId: runSchema.safeParse(got).data?.run_id, rowId: row?.row_id }
}

/** Reads a review that the API has stored: with its own corrections, and dated as it was stored. */
export function readReview(sent: string, got: unknown): Review {
  const own = parseRun({ review: JSON.parse(sent) as unknown }).run?.review?.corrections
  const { corrections: _, ...verdict } = parseRun(got).run?.review ?? {}
  return { ...verdict, ...(own && { corrections: own }) }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}
