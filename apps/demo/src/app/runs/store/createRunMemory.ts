import type { FollowedRun } from 'cloudsquid-react-ui'

/** The followed runs of this tab, newest first: what the screen shows, while storage catches up. */
export interface RunMemory {
  get: (key: string) => FollowedRun | undefined
  /** Sets runs, or with `undefined` takes them off. */
  set: (changes: Iterable<readonly [string, FollowedRun | undefined]>) => void
  /** The same array until a run changes. */
  list: () => readonly FollowedRun[]
  /** The runs whose document has a number, however it is spelled. */
  ofNumber: (number: string) => readonly FollowedRun[]
}

export function createRunMemory(): RunMemory {
  const byKey = new Map<string, FollowedRun>()
  const byNumber = new Map<string, Set<string>>()
  let list: readonly FollowedRun[] = []
  let isSorted = true

  function index(key: string, run: FollowedRun | undefined, isKept: boolean): void {
    const number = bare(run?.summary?.number ?? '')
    if (number === '') return
    const keys = byNumber.get(number) ?? new Set()
    if (isKept) keys.add(key)
    else keys.delete(key)
    if (keys.size > 0) byNumber.set(number, keys)
    else byNumber.delete(number)
  }

  return {
    get: (key) => byKey.get(key),
    set(changes) {
      for (const [key, run] of changes) {
        const before = byKey.get(key)
        if (run === before) continue
        isSorted = false
        if (before?.summary !== run?.summary) {
          index(key, before, false)
          index(key, run, true)
        }
        if (run) byKey.set(key, run)
        else byKey.delete(key)
      }
    },
    list() {
      if (isSorted) return list
      // Nearly in order already, which is what sorting is quick at.
      list = [...byKey.values()].toSorted((one, other) => other.addedAtMs - one.addedAtMs)
      isSorted = true
      return list
    },
    ofNumber: (number) => [...(byNumber.get(bare(number)) ?? [])].flatMap((key) => byKey.get(key) ?? []),
  }
}

/** As the check for duplicates compares numbers. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
