import { foldForSearch } from '../../values/foldForSearch.ts'
import type { FollowedRun } from '../FollowedRun.ts'
import { runKey } from '../runKey.ts'
import { compareRuns } from './compareRuns.ts'
import { needsAttention, type RunChoice, runStateOf } from './RunChoice.ts'

export interface RunSearch {
  /** Looked for in name, id and summary. */
  text: string
  /** The runs whose data holds the text, by their keys, as far as somebody has looked. */
  hits?: ReadonlySet<string> | undefined
}

/** Picks the runs that a choice is about, in an order that is there already. */
export function filterRuns(
  runs: readonly FollowedRun[],
  { state, needsAttention: isOfFindings, issuer = '' }: RunChoice,
  { text, hits }: RunSearch = { text: '' },
): readonly FollowedRun[] {
  const wanted = foldForSearch(text).trim()
  const wantedIssuer = foldForSearch(issuer).trim()
  if (!state && !isOfFindings && wanted === '' && wantedIssuer === '') return runs
  return runs.filter(
    (run) =>
      (!state || runStateOf(run) === state) &&
      (!isOfFindings || needsAttention(run)) &&
      (wantedIssuer === '' || foldForSearch(run.summary?.issuer ?? '').includes(wantedIssuer)) &&
      (wanted === '' || shownText(run).includes(wanted) || hits?.has(runKey(run))),
  )
}

/**
 * Sorts runs. A list that was sorted before and changed a little is nearly in order, which is what sorting is quick at:
 * pass what was given the last time.
 */
export function sortRuns(
  runs: readonly FollowedRun[],
  choice: RunChoice,
  before: readonly FollowedRun[] = [],
): readonly FollowedRun[] {
  const known = new Set(runs)
  const kept = before.filter((run) => known.delete(run))
  return [...kept, ...known].toSorted(compareRuns(choice))
}

/** What a list shows of a run, folded; made when it is looked for first. */
const shownTexts = new WeakMap<FollowedRun, string>()

function shownText(run: FollowedRun): string {
  const known = shownTexts.get(run)
  if (known !== undefined) return known
  const { filename = '', runId, summary } = run
  const { issuer = '', number = '', amount = '' } = summary ?? {}
  const text = foldForSearch([filename, runId, issuer, number, amount].join('\n'))
  shownTexts.set(run, text)
  return text
}
