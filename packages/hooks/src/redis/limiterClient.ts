import type { RunScript } from './runScripts.ts'
import { scripts } from './scripts.ts'

/**
 * What `rate-limiter-flexible` asks of a client, in one spelling. It would register its script as a command of the
 * client itself, under a name that two limiters, or a limiter of the host's own, would take from each other.
 */
export function limiterClient(run: RunScript): object {
  return {
    eval: (script: string, { keys, arguments: values }: { keys: string[]; arguments: string[] }) =>
      run(script, keys, values),
    /** The library blocks a key by writing a count above all limits, and asks how long that will last. */
    multi() {
      let args: [key: string, points: number, seconds: number] = ['', 0, 0]
      const steps = {
        set(key: string, points: number, { EX }: { EX: number }) {
          args = [key, points, EX]
          return steps
        },
        pTTL: () => steps,
        exec: () => run(scripts.block, [args[0]], [args[1], args[2]]),
      }
      return steps
    },
  }
}
