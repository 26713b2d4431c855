import { device } from './device.ts'

/** Writes down what happens, for whoever reads a counterexample. */
export function createJournal() {
  const lines: string[] = []
  let broken: string | undefined

  const note = (text: string) => void lines.push(`${String(device.nowMs()).padStart(9)} ms  ${text}`)

  /** Takes a verdict: the first one that is not `undefined` is what the scenario has shown. */
  function judge(verdict: string | undefined): void {
    if (verdict === undefined || broken !== undefined) return
    note(`BROKEN ${verdict}`)
    broken = [verdict, ...lines.slice(-60)].join('\n')
  }

  return {
    note,
    judge,
    /** The journal as one of several pages writes it. */
    of(page: number) {
      const name = page === 0 ? '' : 'other tab: '
      return {
        note: (text: string) => note(name + text),
        judge: (verdict: string | undefined) => judge(verdict && name + verdict),
      }
    },
    /** @throws what was broken, with the story until then. */
    assertUnbroken(): void {
      if (broken !== undefined) throw new Error(broken)
    },
  }
}
