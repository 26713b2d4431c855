import type { JsonValue } from 'cloudsquid-react'
import { leavesOf } from '../../values/jsonPointer.ts'

/** How many values of the data stand in a document, and which do not. */
export interface EvidenceSurvey {
  found: number
  /** Those that can be looked for: no null, no empty text, no yes or no. */
  total: number
  /** Pointers of values that stand nowhere, in their order; the first of many. */
  missing: readonly string[]
  missingCount: number
  isComplete: boolean
}

const valuesInStep = 50
/** More are counted and not listed. */
const mostListed = 200

/** Counts the values that stand in a document, some at a time, so that whoever asks may do other things in between. */
export function* surveyInSteps(
  data: JsonValue,
  stands: (value: string | number) => boolean,
): Generator<EvidenceSurvey> {
  const missing: string[] = []
  let found = 0
  let missingCount = 0
  let inStep = 0
  const survey = (isComplete: boolean): EvidenceSurvey => ({
    found,
    total: found + missingCount,
    missing: [...missing],
    missingCount,
    isComplete,
  })
  for (const { pointer, value } of leavesOf(data, '')) {
    if (value === null || typeof value === 'boolean') continue
    if (typeof value === 'string' && value.trim() === '') continue
    if (stands(value)) found += 1
    else {
      missingCount += 1
      if (missing.length < mostListed) missing.push(pointer)
    }
    inStep += 1
    if (inStep % valuesInStep === 0) yield survey(false)
  }
  yield survey(true)
}
