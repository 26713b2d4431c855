import { checkScenario } from './checkScenario.ts'
import type { Answer, Command, Scenario, Slot, WatchOptions } from './Scenario.ts'

export const plain: WatchOptions = { callbacks: 'own', readsDetails: false }
export const pending: Answer = { is: 'run', status: 'pending', isNews: false, afterMs: 0 }
export const done: Answer = { is: 'run', status: 'done', isNews: true, afterMs: 0 }
export const http = (code: number, rest: Partial<Answer> = {}): Answer =>
  ({ is: 'http', code, afterMs: 0, ...rest }) as Answer
export const garbage: Answer = { is: 'garbage', body: '', afterMs: 0 }

export const mount = (
  slot: 'a' | 'b' | 'c',
  options: Partial<WatchOptions> = {},
  run: 'run-1' | 'run-2' = 'run-1',
): Command => ({
  do: 'mount',
  slot,
  run,
  options: { ...plain, ...options },
})
export const wait = (ms: number): Command => ({ do: 'wait', ms })
export const refresh = (slot: Slot, run: 'run-1' | 'run-2' = 'run-1'): Command => ({
  do: 'refresh',
  slot,
  run,
})
export const setClock = (byMs: number): Command => ({ do: 'set the clock', byMs })
export const cache = (operation: (Command & { do: 'cache' })['operation'], index = 0): Command => ({
  do: 'cache',
  operation,
  garbage: index,
})

/** Plays a story to its end, with some time after it in which everything has to go on. */
export function play(answers: Answer[], commands: Command[], more: Partial<Scenario> = {}): Promise<void> {
  return checkScenario({
    isStrict: false,
    answers: { 'run-1': answers, 'run-2': [pending, pending, pending, done] },
    commands: [...commands, wait(100_000)],
    ...more,
  })
}
