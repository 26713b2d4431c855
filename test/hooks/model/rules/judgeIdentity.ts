import type { Results } from '../components.tsx'
import type { RunId } from '../Scenario.ts'

/** What a hook gave, for which run, and how often the cache had forgotten it by then. */
export interface Given {
  result: Results[keyof Results]
  of: RunId | undefined
  era: number
}

const functions = ['refresh', 'stop', 'resume', 'explain', 'edit', 'submit', 'discard'] as const

/** Says what is another object than before though it stands for the same, if anything (F22). */
export function judgeIdentity(before: Given | undefined, after: Given): string | undefined {
  if (!before || before.of !== after.of) return
  const one = before.result as unknown as Record<string, unknown>
  const other = after.result as unknown as Record<string, unknown>
  const changed = functions.find((name) => one[name] !== other[name])
  if (changed) return `F22: ${changed} is another function than before`
  if (before.era !== after.era) return
  const oldRuns = runsIn(before.result)
  const isSame = runsIn(after.result).every((run) =>
    oldRuns.every((old) => old === run || JSON.stringify(old) !== JSON.stringify(run)),
  )
  return isSame ? undefined : 'F22: a run is another object than before though nothing in it is'
}

function runsIn(result: Results[keyof Results]): unknown[] {
  const rows: readonly object[] = 'runs' in result ? result.runs : [result]
  return rows.flatMap((row) => ('run' in row && row.run ? [row.run] : []))
}
