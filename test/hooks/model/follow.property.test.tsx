import { describe, it } from 'vitest'
import { checkScenarios, firstSeed, kinds } from './followProperty.ts'

/** What is played beside another tab, or behind a proxy, is most of what is played alone once more, and takes twice as long. */
const usualRuns = { alone: 1_000, tabs: 400, long: 400 }

/** The same ones each time, so that a change is judged by what it did. `npm run soak` looks for what is new. */
const usualSeed = 20_261_124

const { FC_RUNS } = process.env

describe('following runs', () => {
  it.each(kinds)(
    'keeps its promises whatever server, device and page do: %s',
    async (kind) => {
      await checkScenarios(kind, firstSeed(usualSeed), Number(FC_RUNS ?? usualRuns[kind]))
    },
    600_000,
  )
})
