import type { JsonValue } from 'cloudsquid-react/contract'
import type { Finding } from './Check.ts'
import { withoutEchoes } from './withoutEchoes.ts'
import { createCheckRun, type RunChecksOptions } from './runChecks.ts'

/**
 * Runs checks one after the other, with a pause after each in which a page can answer a key: for data that is too large
 * to be checked at once. Gives what all of them found.
 *
 * @param isOver - Asked before each check; `true` ends it, and nothing is given.
 */
export async function checkInTurns(
  data: JsonValue,
  options: RunChecksOptions,
  isOver: () => boolean,
): Promise<Finding[] | undefined> {
  const { prepare, runOne } = createCheckRun(data, options)
  const found: Finding[] = []
  for (const work of [...prepare, ...options.checks.map((check) => () => found.push(...runOne(check)))]) {
    await nextTask()
    if (isOver()) return undefined
    work()
  }
  return withoutEchoes(found)
}

/** Not a promise that is there already: the page gets its turn between two tasks alone. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
