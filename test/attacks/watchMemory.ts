import { readdirSync, readFileSync } from 'node:fs'

/** A machine shared with others: what goes beyond is ended, and the attack has succeeded. */
const mostMb = 3_072

export interface MemoryWatch {
  peakMb: () => number
  nowMb: () => number
  end: () => void
}

/**
 * Watches the memory of a process and of all that it started. What several of them share (Node's own code is 50 MB of
 * each) counts once, in equal parts. Linux only: elsewhere everything is 0.
 */
export function watchMemory(pid: number): MemoryWatch {
  let peakMb = 0
  let lastMb = memoryMb(pid)
  const timer = setInterval(() => {
    const mb = memoryMb(pid)
    lastMb = mb
    peakMb = Math.max(peakMb, mb)
    if (mb > mostMb) for (const one of processTree(pid)) process.kill(one, 'SIGKILL')
  }, 100)
  return {
    peakMb: () => Math.round(peakMb),
    nowMb: () => Math.round(lastMb),
    end: () => clearInterval(timer),
  }
}

/** The process and all below it. */
function processTree(pid: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of listProcesses()) {
    const parent = parentOf(name)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const below = (one: number): number[] => [one, ...(children.get(one) ?? []).flatMap(below)]
  return below(pid)
}

/** The processes below it that read documents and still run. */
export function readersOf(pid: number): number[] {
  return processTree(pid).filter((one) => one !== pid && isReading(one))
}

/** Whether it is a process that reads documents and still runs: one that ended may wait for its parent to look. */
export function isReading(pid: number): boolean {
  return readProc(pid, 'cmdline').includes('tinypool')
}

function memoryMb(pid: number): number {
  const kilobytes = processTree(pid).map((one) =>
    Number(readProc(one, 'smaps_rollup').match(/^Pss:\s+(\d+)/m)?.[1] ?? 0),
  )
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}

function parentOf(pid: string): number | undefined {
  // The name in brackets may hold anything.
  const text = readProc(Number(pid), 'stat')
  const parent = text.slice(text.lastIndexOf(')') + 2).split(' ')[1]
  return parent === undefined ? undefined : Number(parent)
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
