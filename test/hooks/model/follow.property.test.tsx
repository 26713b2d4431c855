import { describe, it } from 'vitest'
import { checkScenarios, firstSeed } from './followProperty.ts'

const numRuns = Number(process.env['FC_RUNS'] ?? 1_000)

describe('following runs', () => {
  it('keeps its promises whatever server, device and page do', async () => {
    await checkScenarios(firstSeed(), numRuns)
  }, 600_000)
})
