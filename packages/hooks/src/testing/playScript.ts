import type { RunStatus } from '../contract/Run.ts'
import { done, failed, pending, running } from './rowSteps.ts'
import type { RunScript, RunStep } from './RunStep.ts'

/** A script being played: each call is one poll, or, with 0, a look at what the next poll gets. */
export type ScriptPlayer = (polls?: 0 | 1) => RunStep

const stepOf: Record<RunStatus, () => RunStep> = { pending, running, done: () => done(), error: failed }

/** Reads the script's words as steps. */
export function toSteps(script: RunScript): RunStep[] {
  if (script.length === 0)
    throw new Error("A script needs at least one step, such as ['pending', 'running', done({ total: 12 })].")
  return script.map((step) => (typeof step === 'string' ? stepOf[step]() : step))
}

/** Starts a script. A step that stays for a time begins when the one before it ends, polled or not. */
export function playScript(steps: readonly RunStep[]): ScriptPlayer {
  let index = 0
  let polls = 0
  let sinceMs = Date.now()
  return (taken = 1) => {
    for (;;) {
      const step = steps[index]
      if (step === undefined) throw new Error('A script needs at least one step.')
      const isLast = index === steps.length - 1
      const hasTurn = step.forMs === undefined ? polls < (step.polls ?? 1) : Date.now() - sinceMs < step.forMs
      if (isLast || hasTurn) {
        polls += taken
        return step
      }
      sinceMs = step.forMs === undefined ? Date.now() : sinceMs + step.forMs
      polls = 0
      index += 1
    }
  }
}
