import { Link } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef } from 'react'
import XIcon from 'lucide-react/icons/x'
import { Icon } from '../controls/icon/Icon.tsx'
import { useLabels } from '../labels/useLabels.tsx'
import type { FollowedRun, ReadProblem } from './FollowedRun.ts'
import styles from './RunListItem.module.css'
import { RunStateLine, RunStatusIcon } from './RunStateLine.tsx'
import { runTitle } from './runTitle.ts'
import { useIsVisible } from './useIsVisible.ts'

export interface RunListItemProps {
  run: FollowedRun
  /** Why it cannot be read, if it cannot. */
  problem: ReadProblem | undefined
  /** Called when it comes into view and when it leaves. */
  onVisibleChange: (isVisible: boolean) => void
  onRemove: () => void
  /** Called when a run is chosen, also the one that is open already. */
  onChoose?: (() => void) | undefined
}

/** One followed run: its state, its name, and the way to it. */
export function RunListItem({ run, problem, onVisibleChange, onRemove, onChoose }: RunListItemProps) {
  const words = useLabels().runList
  const { projectName, tableId, runId } = run
  const element = useRef<HTMLLIElement>(null)
  const isVisible = useIsVisible(element)
  const tellVisible = useEffectEvent(onVisibleChange)
  useEffect(() => {
    tellVisible(isVisible)
    return () => tellVisible(false)
  }, [isVisible])

  const title = runTitle(run, words)
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
        <Icon drawing={XIcon} />
      </button>
    </li>
  )
}
