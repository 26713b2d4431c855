import { type FollowedRun, runKey } from 'cloudsquid-react-ui'

/** The followed runs of this tab, newest first: what the screen shows, while storage catches up. */
export interface RunMemory {
  get: (key: string) => FollowedRun | undefined
  /** Sets runs, or with `undefined` takes them off. */
  set: (changes: Iterable<readonly [string, FollowedRun | undefined]>) => void
  /** The same array until a run changes. */
  list: () => readonly FollowedRun[]
  /** The other runs that may be the same document: of the same number, and the newest of the same issuer. */
  alike: (run: FollowedRun) => readonly FollowedRun[]
}

/** An issuer may have sent thousands. */
const mostAlike = 500

export function createRunMemory(): RunMemory {
  const byKey = new Map<string, FollowedRun>()
  const byName = new Map<string, Set<string>>()
  let list: readonly FollowedRun[] = []
  let isSorted = true

  function index(key: string, run: FollowedRun | undefined, isKept: boolean): void {
    for (const name of run ? namesOf(run) : []) {
      const keys = byName.get(name) ?? new Set()
      if (isKept) keys.add(key)
      else keys.delete(key)
      if (keys.size > 0) byName.set(name, keys)
      else byName.delete(name)
    }
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
    alike(run) {
      const own = runKey(run)
      const keys = new Set(namesOf(run).flatMap((name) => [...(byName.get(name) ?? [])].slice(-mostAlike)))
      keys.delete(own)
      return [...keys].flatMap((key) => byKey.get(key) ?? [])
    },
  }
}

function namesOf({ summary }: FollowedRun): string[] {
  const { number, issuer } = summary ?? {}
  return [...(number ? [`number ${bare(number)}`] : []), ...(issuer ? [`issuer ${bare(issuer)}`] : [])]
}

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
