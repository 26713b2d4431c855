import { Link } from '@tanstack/react-router'
import { isFinal, type Run, RunHttpError, type RunRef, useRun } from 'cloudsquid-react'
import { useEffect, useRef } from 'react'
import { useLabels } from '../../labels/useLabels.tsx'
import { type FollowedRun, hasEnded } from './FollowedRun.ts'
import styles from './RunListItem.module.css'
import { RunStateLine, RunStatusIcon } from './RunStateLine.tsx'
import { runTitle } from './runTitle.ts'
import { useIsVisible } from './useIsVisible.ts'

export interface RunListItemProps {
  run: FollowedRun
  /** Open, and followed by its page. */
  isSelected: boolean
  onAnswer: (ref: RunRef, run: Run, checkedAtMs: number) => void
  onRemove: () => void
  /** Called when a run is chosen, also the one that is open already. */
  onChoose?: (() => void) | undefined
}

/** One followed run. While it is in view and has not ended, it is followed from here. */
export function RunListItem({ run, isSelected, onAnswer, onRemove, onChoose }: RunListItemProps) {
  const words = useLabels().runList
  const { projectName, tableId, runId } = run
  const element = useRef<HTMLLIElement>(null)
  const isVisible = useIsVisible(element)
  const watch = useRun(
    { projectName, tableId, runId },
    { enabled: isVisible && !isSelected && !hasEnded(run) },
  )
  const answer = watch.run as Run | undefined
  const checkedAtMs = watch.checkedAt?.getTime()
  useEffect(() => {
    if (answer && checkedAtMs !== undefined) onAnswer({ projectName, tableId, runId }, answer, checkedAtMs)
  }, [answer, checkedAtMs, onAnswer, projectName, tableId, runId])

  const title = runTitle(run, words)
  const problem = problemOf(answer, watch.error)
  return (
    <li className={styles.item} ref={element}>
      <Link
        className={styles.link ?? ''}
        to="/runs/$projectName/$tableId/$runId"
        params={{ projectName, tableId, runId }}
        activeOptions={{ includeSearch: false }}
        onClick={onChoose}
      >
        <RunStatusIcon run={run} problem={problem} />
        <span className={styles.title}>{title}</span>
        <RunStateLine run={run} problem={problem} />
      </Link>
      <button
        type="button"
        className={styles.remove}
        aria-label={words.removeName(title)}
        title={words.remove}
        onClick={onRemove}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="m4 4 8 8m0-8-8 8" />
        </svg>
      </button>
    </li>
  )
}

/** Only what ended the watching: what passes by itself is no news in a list. */
function problemOf(run: Run | undefined, error: Error | null): 'notFound' | 'unreadable' | undefined {
  if (error === null || (run && isFinal(run))) return undefined
  if (error instanceof RunHttpError && (error.status === 404 || error.status === 410)) return 'notFound'
  return 'class' in error && error.class === 'fatal' ? 'unreadable' : undefined
}
