import type { Attack, Outcome } from './Attack.ts'
import { createApi, note } from './createApi.ts'
import { type StartedServer, withFolder, withServer } from './startServer.ts'
import { watchMemory } from './watchMemory.ts'

const runCount = 5_000
const thousand = 1_000
const atOnce = 48

export const attacks: Attack[] = [
  {
    name: 'five thousand runs',
    run: () =>
      withFolder((dataFolder) => withServer({ entry: 'packages/local/src/main.ts', dataFolder }, runMany)),
  },
]

/** Memory of the last thousand runs against the first, in the median of what was held during each. */
async function runMany({ pid, port }: StartedServer): Promise<Outcome> {
  const api = createApi(port)
  const memory = watchMemory(pid)
  const held: number[][] = []
  let begun = 0
  let done = 0
  const worker = async () => {
    while (begun < runCount) {
      const at = begun++
      const run = await api.final(
        await api.start(await api.upload(note(`Invoice number: ${at}\nTotal ${at}.00 EUR`))),
      )
      if (run.status === 'done') done += 1
      ;(held[Math.floor(at / thousand)] ??= []).push(memory.nowMb())
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  memory.end()
  const medians = held.map((values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)
  const [first = 0] = medians
  const last = medians.at(-1) ?? 0
  return {
    isHeld: done === runCount && last <= first * 1.2,
    tries: runCount,
    words: `${done} done; MB in each thousand: ${medians.join(', ')}`,
  }
}
