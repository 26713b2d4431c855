import { device } from './device.ts'

/** Writes down what happens, for whoever reads a counterexample. */
export function createJournal() {
  const lines: string[] = []
  let broken: string | undefined

  const note = (text: string) => void lines.push(`${String(device.nowMs()).padStart(9)} ms  ${text}`)

  return {
    note,
    /** Takes a verdict: the first one that is not `undefined` is what the scenario has shown. */
    judge(verdict: string | undefined): void {
      if (verdict === undefined || broken !== undefined) return
      note(`BROKEN ${verdict}`)
      broken = [verdict, ...lines.slice(-60)].join('\n')
    },
    /** @throws what was broken, with the story until then. */
    assertUnbroken(): void {
      if (broken !== undefined) throw new Error(broken)
    },
  }
}
