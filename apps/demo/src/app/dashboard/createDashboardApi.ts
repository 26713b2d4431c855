import {
  type AcceptedFinding,
  isJsonObject,
  type JsonPatchOperation,
  parseRun,
  type Review,
  type RunRef,
  type TableRef,
  toMimetype,
} from 'cloudsquid-react'
import type * as z from 'zod/mini'
import { type RecognizedPage, type Sample, samplesSchema } from 'cloudsquid-react-ui'
import { type Certainties, certaintySchema } from './Certainties.ts'
import { CorrectionConflictError } from './CorrectionConflictError.ts'
import { DashboardError } from './DashboardError.ts'
import { type Dashboard, dashboardSchema } from './dashboardSchema.ts'
import { parseFilename } from './parseFilename.ts'
import { recognizedSchema } from './recognizedSchema.ts'
import { requestJson } from './requestJson.ts'
import { type ReviewHistory, reviewHistorySchema } from './ReviewHistory.ts'
import {
  type ExpectedField,
  expectedFieldsSchema,
  type ListRunsOptions,
  type RunsPage,
  runsPageSchema,
} from './RunsPage.ts'

/** A reviewer's decision, and the date of the review that it was made over: none if it is the first. */
export interface ReviewInput {
  approved: boolean
  comment: string
  reviewedBy: string
  expectedReviewDate: string | undefined
  /** A patch of the data as the reviewer saw it; only where the server says `canCorrect`. */
  corrections?: readonly JsonPatchOperation[] | undefined
  acceptedFindings?: readonly AcceptedFinding[] | undefined
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
   * @throws CorrectionConflictError if somebody else reviewed the run meanwhile or its data has changed, else a
   *   DashboardError.
   */
  submitReview: (ref: RunRef, review: ReviewInput) => Promise<Review | void>
  /** What was extracted, and every decision ever taken; where the server says `canCorrect`. */
  reviewHistory: (ref: RunRef, signal?: AbortSignal) => Promise<ReviewHistory>
  /** Some runs of a table; where the server says `canList`. */
  listRuns: (table: TableRef, options?: ListRunsOptions) => Promise<RunsPage>
  /** The fields that the server looks for in a document of the table; where it says `canList`. */
  expectedFields: (table: TableRef, signal?: AbortSignal) => Promise<ExpectedField[]>
  /** How sure the server is of the values of a run, by JSON pointer; where it says `canList`. */
  readCertainty: (ref: RunRef, signal?: AbortSignal) => Promise<Certainties>
  /** What is known of an uploaded document where it is served back. Loads none of it. */
  readFileInfo: (ref: RunRef, rowId: string, signal?: AbortSignal) => Promise<FileInfo>
  /** Loads an uploaded document where it is served back. Its name and kind come with it. */
  loadFile: (ref: RunRef, rowId: string, signal?: AbortSignal) => Promise<File>
  /** What was recognised in a document that is a picture or a scan, page by page; where it is served back. */
  readWords: (ref: RunRef, rowId: string, signal?: AbortSignal) => Promise<RecognizedPage[]>
  /** Where an uploaded document is served back: an extension of the local server. */
  fileUrl: (ref: RunRef, rowId: string) => string
}

const segment = encodeURIComponent

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
    async submitReview(ref, review) {
      const { approved, comment, reviewedBy, expectedReviewDate, corrections, acceptedFindings } = review
      const body = JSON.stringify({
        approved,
        comment,
        reviewed_by: reviewedBy,
        // Null says that there was none: a review that came meanwhile is a conflict, too.
        expected_review_date: expectedReviewDate ?? null,
        corrections,
        accepted_findings: acceptedFindings,
      })
      const headers = { 'content-type': 'application/json' }
      // Goes on while the page is being closed. Browsers let 64 KiB of it; a character has three bytes at most here.
      const keepalive = body.length < 20_000
      try {
        const answer = await requestJson(fetch, `${runPath(ref)}/review`, {
          method: 'PUT',
          headers,
          body,
          keepalive,
        })
        return parseRun(answer).run?.review
      } catch (error) {
        throw await reviewError(error, () => requestJson(fetch, runPath(ref)).catch(() => undefined))
      }
    },
    async reviewHistory(ref, signal) {
      const address = `${runPath(ref)}/review/history`
      return parseAnswer(reviewHistorySchema, await requestJson(fetch, address, signal ? { signal } : {}))
    },
    async listRuns(table, { cursor, limit, updatedSince, signal } = {}) {
      const query = new URLSearchParams({
        ...(cursor !== undefined && { cursor }),
        ...(limit !== undefined && { limit: String(limit) }),
        ...(updatedSince !== undefined && { updated_since: updatedSince }),
      })
      const address = `${tablePath(table)}/runs?${query.toString()}`
      return parseAnswer(runsPageSchema, await requestJson(fetch, address, signal ? { signal } : {}))
    },
    async expectedFields(table, signal) {
      const answer = await requestJson(fetch, `${tablePath(table)}/fields`, signal ? { signal } : {})
      return parseAnswer(expectedFieldsSchema, answer).fields
    },
    async readCertainty(ref, signal) {
      const answer = await requestJson(fetch, `${runPath(ref)}/certainty`, signal ? { signal } : {})
      return parseAnswer(certaintySchema, answer).fields
    },
    async readWords(ref, rowId, signal) {
      const address = `${tablePath(ref)}/rows/${segment(rowId)}/words`
      return parseAnswer(recognizedSchema, await requestJson(fetch, address, signal ? { signal } : {})).pages
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

function runPath(ref: RunRef): string {
  return `${tablePath(ref)}/run/${segment(ref.runId)}`
}

function tablePath({ projectName, tableId }: TableRef): string {
  return `/api/projects/${segment(projectName)}/tables/${segment(tableId)}`
}

function parseAnswer<TValue>(schema: z.ZodMiniType<TValue>, answer: unknown): TValue {
  const parsed = schema.safeParse(answer)
  if (parsed.success) return parsed.data
  throw new DashboardError('unreadable', { cause: parsed.error })
}

/** Makes a conflict of a 409, with what is there now. */
async function reviewError(error: unknown, readRun: () => Promise<unknown>): Promise<unknown> {
  if (!(error instanceof DashboardError) || error.status !== 409) return error
  const said = isJsonObject(error.cause) ? error.cause : {}
  const failed = typeof said['failed'] === 'string' ? said['failed'] : undefined
  // The server leaves out what is long, and a proxy shortens a long refusal to its sentence: the run itself then says what
  // is there.
  const isWhole = 'review' in said && 'data' in said
  const { run } = parseRun((isWhole ? undefined : await readRun()) ?? { status: 'done', ...said })
  // A run that is not finished cannot be reviewed at all.
  return run?.status === 'done' ? new CorrectionConflictError(run.review, { data: run.data, failed }) : error
}
