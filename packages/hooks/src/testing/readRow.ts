import { isJsonObject, type JsonObject } from '../contract/JsonValue.ts'
import type { RowFields, RunStep } from './RunStep.ts'

/** What a run answers at the moment, as its readers see it. */
export function readRow({ step, row }: { step: RunStep; row: RowFields }): JsonObject {
  try {
    const answer: unknown = JSON.parse(step.text(row))
    return isJsonObject(answer) ? answer : {}
  } catch {
    return {}
  }
}
