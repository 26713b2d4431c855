import { onTestFinished } from 'vitest'

/** Collects what is thrown where nobody catches it, in place of failing the test run. */
export function catchUncaught(): unknown[] {
  const caught: unknown[] = []
  const others = process.listeners('uncaughtException')
  const collect = (error: unknown) => void caught.push(error)
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', collect)
  onTestFinished(() => {
    process.off('uncaughtException', collect)
    for (const listener of others) process.on('uncaughtException', listener)
  })
  return caught
}
