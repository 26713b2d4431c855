import { describe, it } from 'vitest'
import { checkScenarios, firstSeed, kinds } from './followProperty.ts'

const numRuns = Number(process.env['FC_RUNS'] ?? 1_000)

/** The same thousand each time, so that a change is judged by what it did. `npm run soak` looks for what is new. */
const usualSeed = 20_261_124

describe('following runs', () => {
  it.each(kinds)(
    'keeps its promises whatever server, device and page do: %s',
    async (kind) => {
      await checkScenarios(kind, firstSeed(usualSeed), numRuns)
    },
    600_000,
  )
})
