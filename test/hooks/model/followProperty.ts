import * as fc from 'fast-check'
import { checkScenario } from './checkScenario.ts'
import { longScenarios } from './long/longScenarios.ts'
import type { Scenario } from './Scenario.ts'
import { scenarios } from './scenarios.ts'
import { tabScenarios } from './tabs/tabScenarios.ts'

/** What is played: a page alone, beside another tab, or behind a proxy that lets requests wait. A seed is that of one kind. */
const scenariosOf = { alone: scenarios, tabs: tabScenarios, long: longScenarios } satisfies Record<
  string,
  fc.Arbitrary<Scenario>
>
export type Kind = keyof typeof scenariosOf

/** Where a replay begins: the kind, the seed and the path that a failure has printed. */
const { FC_KIND, FC_SEED, FC_PATH } = process.env

/** The kinds to play: the wish in `FC_KIND`, or else all. */
export const kinds: Kind[] = (Object.keys(scenariosOf) as Kind[]).filter((kind) => (FC_KIND ?? kind) === kind)

/** The seed to begin with: the wish in `FC_SEED`, or else what is usual. */
export function firstSeed(usual: number): number {
  return FC_SEED === undefined ? usual : Number(FC_SEED)
}

/**
 * Plays so many scenarios of a kind by a seed.
 *
 * @throws the smallest counterexample that was found, with its kind, seed and path and the promise that it breaks.
 */
export async function checkScenarios(kind: Kind, seed: number, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(scenariosOf[kind], checkScenario)
  const played = await fc.check(property, { seed, numRuns, ...(FC_PATH !== undefined && { path: FC_PATH }) })
  const { errorInstance: cause } = played
  if (played.failed) throw new Error(`FC_KIND=${kind}: ${fc.defaultReportMessage(played)}`, { cause })
}
