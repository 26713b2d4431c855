import { parseRun, type Review, ReviewConflictError, type RunRef, toMimetype } from 'cloudsquid-react'
import { z } from 'zod'
import { type Sample, samplesSchema } from 'cloudsquid-react-ui'
import { DashboardError } from './DashboardError.ts'
import { type Dashboard, dashboardSchema } from './dashboardSchema.ts'
import { parseFilename } from './parseFilename.ts'
import { requestJson } from './requestJson.ts'

/** A reviewer's decision, and the date of the review that it was made over: none if it is the first. */
export interface ReviewInput {
  approved: boolean
  comment: string
  reviewedBy: string
  expectedReviewDate: string | undefined
}

/** What the server says of an uploaded document. */
export interface FileInfo {
  filename: string | undefined
  mimetype: string | undefined
  sizeBytes: number | undefined
}

/** What the dashboard asks its own server, beside the documented API. */
export interface DashboardApi {
  readDashboard: (signal?: AbortSignal) => Promise<Dashboard>
  readSamples: (signal?: AbortSignal) => Promise<Sample[]>
  loadSample: (sample: Sample) => Promise<File>
  /**
   * Stores a review, an extension of the local server, and gives it as it was stored if the server says so.
   *
   * @throws ReviewConflictError if somebody else reviewed the run meanwhile, else a DashboardError.
   */
  submitReview: (ref: RunRef, review: ReviewInput) => Promise<Review | void>
  /** What is known of an uploaded document where it is served back. Loads none of it. */
  readFileInfo: (ref: RunRef, rowId: string, signal?: AbortSignal) => Promise<FileInfo>
  /** Loads an uploaded document where it is served back. Its name and kind come with it. */
  loadFile: (ref: RunRef, rowId: string, signal?: AbortSignal) => Promise<File>
  /** Where an uploaded document is served back: an extension of the local server. */
  fileUrl: (ref: RunRef, rowId: string) => string
}

const segment = encodeURIComponent

const conflictSchema = z.object({
  review: z.object({
    comment: z.string().optional(),
    reviewed_by: z.string().optional(),
    review_date: z.string().optional(),
    approved: z.boolean().optional(),
  }),
})

/** Makes the way to the dashboard's own routes; `fetch` is replaced in tests. */
export function createDashboardApi(fetch: typeof globalThis.fetch): DashboardApi {
  return {
    async readDashboard(signal) {
      const answer = await requestJson(fetch, '/api/dashboard', signal ? { signal } : {})
      return parseAnswer(dashboardSchema, answer)
    },
    async readSamples(signal) {
      return parseAnswer(
        samplesSchema,
        await requestJson(fetch, '/samples/samples.json', signal ? { signal } : {}),
      )
    },
    async loadSample({ file, mimetype }) {
      const response = await fetch(`/samples/${segment(file)}`).catch((cause: unknown) => {
        throw new DashboardError('unreachable', { cause })
      })
      if (!response.ok) throw new DashboardError('refused', { status: response.status })
      return new File([await response.blob()], file, { type: mimetype })
    },
    async submitReview(ref, { approved, comment, reviewedBy, expectedReviewDate }) {
      const body = JSON.stringify({
        approved,
        comment,
        reviewed_by: reviewedBy,
        // Null says that there was none: a review that came meanwhile is a conflict, too.
        expected_review_date: expectedReviewDate ?? null,
      })
      const headers = { 'content-type': 'application/json' }
      try {
        const address = `${tablePath(ref)}/run/${segment(ref.runId)}/review`
        const answer = await requestJson(fetch, address, { method: 'PUT', headers, body })
        return parseRun(answer).run?.review
      } catch (error) {
        throw reviewError(error)
      }
    },
    async readFileInfo(ref, rowId, signal) {
      const response = await fetch(fileUrl(ref, rowId), signal ? { signal } : {})
      // The headers say it all; the server takes no HEAD.
      await response.body?.cancel()
      if (!response.ok) throw new DashboardError('refused', { status: response.status })
      const filename = parseFilename(response.headers.get('content-disposition'))
      const length = response.headers.get('content-length')
      // Not by its content type: that says how the file may be shown, not what it is.
      return {
        filename,
        mimetype: filename && toMimetype('', filename),
        sizeBytes: length === null ? undefined : Number(length),
      }
    },
    async loadFile(ref, rowId, signal) {
      const failed = (cause: unknown) => {
        throw new DashboardError('unreachable', { cause })
      }
      const response = await fetch(fileUrl(ref, rowId), signal ? { signal } : {}).catch(failed)
      if (!response.ok) throw new DashboardError('refused', { status: response.status })
      const name = parseFilename(response.headers.get('content-disposition')) ?? ''
      const bytes = await response.arrayBuffer().catch(failed)
      return new File([bytes], name, { type: toMimetype('', name) ?? '' })
    },
    fileUrl,
  }
}

function fileUrl(ref: RunRef, rowId: string): string {
  return `${tablePath(ref)}/rows/${segment(rowId)}/file`
}

function tablePath({ projectName, tableId }: RunRef): string {
  return `/api/projects/${segment(projectName)}/tables/${segment(tableId)}`
}

function parseAnswer<TValue>(schema: z.ZodType<TValue>, answer: unknown): TValue {
  const parsed = schema.safeParse(answer)
  if (parsed.success) return parsed.data
  throw new DashboardError('unreadable', { cause: parsed.error })
}

function reviewError(error: unknown): unknown {
  if (!(error instanceof DashboardError) || error.status !== 409) return error
  const conflict = conflictSchema.safeParse(error.cause).data
  return conflict ? new ReviewConflictError(conflict.review) : error
}
