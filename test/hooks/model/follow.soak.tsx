import { describe, it } from 'vitest'
import { checkScenarios, firstSeed, kinds } from './followProperty.ts'

const minutes = Number(process.env['SOAK_MINUTES'] ?? Number.POSITIVE_INFINITY)
const roundSize = 100

/** Taken before timers are faked. */
const realNowMs = performance.now.bind(performance)

describe('following runs', () => {
  it('keeps its promises for as long as it is let', async () => {
    const begunMs = realNowMs()
    const pastMinutes = () => (realNowMs() - begunMs) / 60_000
    for (
      let round = 0, seed = firstSeed(Date.now() % 2 ** 31);
      round === 0 || pastMinutes() < minutes;
      round += 1, seed += 1
    ) {
      const kind = kinds[round % kinds.length]!
      // One round after the other is the point.
      // oxlint-disable-next-line no-await-in-loop
      await checkScenarios(kind, seed, roundSize)
      const count = (round + 1) * roundSize
      const minutesText = pastMinutes().toFixed(1)
      console.log(`${count} scenarios in ${minutesText} min, the last hundred (${kind}) by seed ${seed}`)
    }
  })
})
