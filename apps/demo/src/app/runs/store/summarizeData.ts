import type { JsonObject, Review } from 'cloudsquid-react'
import { searchText, summarizeRun } from 'cloudsquid-react-ui'
import type { Summarized } from './createSummaries.ts'

/** What the list shows of a run's data, and what a search of the list looks through. */
export function summarizeData(data: JsonObject, review: Review | undefined): Summarized {
  return { summary: summarizeRun(data, { now: new Date(), review }), text: searchText(data) }
}
