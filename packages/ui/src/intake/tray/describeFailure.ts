import {
  RunContractError,
  RunHttpError,
  RunInputError,
  RunNetworkError,
  RunTimeoutError,
} from 'cloudsquid-react'
import type { Labels } from '../../labels/Labels.ts'

type FailureWords = Labels['intake']['failures']

/** Says in words why a document could not be sent, and what to do about it. */
export function describeFailure(error: Error, words: FailureWords): string {
  if (error instanceof RunHttpError) return describeStatus(error, words)
  if (error instanceof RunNetworkError) return words.network
  if (error instanceof RunTimeoutError) return words.timeout
  if (error instanceof RunContractError) return words.contract
  if (error instanceof RunInputError) return words.input
  return words.other
}

function describeStatus({ status, detail }: RunHttpError, words: FailureWords): string {
  if (status === 413) return words.tooLarge
  if (status === 429) return words.busy
  if (status === 401 || status === 403) return words.refused
  if (status === 404) return words.notFound
  return detail ? words.said(detail) : words.server(status)
}
