import * as fc from 'fast-check'
import { checkScenario } from './checkScenario.ts'
import { scenarios } from './scenarios.ts'

/** Where a replay begins: the seed and the path that a failure has printed. */
const { FC_SEED, FC_PATH } = process.env

/** The seed to begin with: the wish in `FC_SEED`, or else what is usual. */
export function firstSeed(usual: number): number {
  return FC_SEED === undefined ? usual : Number(FC_SEED)
}

/**
 * Plays so many scenarios by a seed.
 *
 * @throws the smallest counterexample that was found, with its seed and path and the promise that it breaks.
 */
export async function checkScenarios(seed: number, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(scenarios, checkScenario)
  await fc.assert(property, { seed, numRuns, ...(FC_PATH !== undefined && { path: FC_PATH }) })
}
