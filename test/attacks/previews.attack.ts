import { readdirSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Attack, Outcome } from './Attack.ts'
import { createApi, note, table } from './createApi.ts'
import { type StartedServer, withFolder, withServer } from './startServer.ts'

const tries = 150

export const attacks: Attack[] = [
  {
    name: 'previews that are broken off',
    run: () =>
      withFolder((dataFolder) =>
        withServer({ entry: 'test/attacks/dashboardServer.ts', dataFolder }, breakOff),
      ),
  },
]

async function breakOff({ pid, port, errors }: StartedServer): Promise<Outcome> {
  const api = createApi(port)
  const rowId = await api.upload(note('Invoice number: 2031-77\n'.repeat(90_000)))
  const before = openFiles(pid)
  for (let at = 0; at < tries; at++) {
    const gone = new AbortController()
    const asked = fetch(`http://127.0.0.1:${port}${table}/rows/${rowId}/file`, { signal: gone.signal }).catch(
      () => undefined,
    )
    await delay(at % 8)
    gone.abort()
    await asked
  }
  await delay(500)
  const left = openFiles(pid) - before
  // A collection of garbage would close what was forgotten, and say so.
  for (let at = 0; at < 5; at++) await api.upload(note('x'.repeat(5_000_000)))
  const isForgotten = /DEP0137|garbage collection/.test(errors())
  return {
    isHeld: !isForgotten && left < 10,
    tries,
    words: `${left} more files and sockets open; ${isForgotten ? 'closed by the garbage collector' : 'none closed by the garbage collector'}`,
  }
}

function openFiles(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length
  } catch {
    return 0
  }
}
