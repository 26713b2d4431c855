import { useEffect, useEffectEvent, useRef } from 'react'
import XIcon from 'lucide-react/icons/x'
import { Icon } from '../controls/icon/Icon.tsx'
import { useLabels } from '../labels/useLabels.tsx'
import type { FollowedRun, ReadProblem } from './FollowedRun.ts'
import styles from './RunListItem.module.css'
import type { RenderRunLink } from './RunLink.ts'
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
  isCurrent: boolean
  renderLink: RenderRunLink
}

/** One followed run: its state, its name, and the way to it. */
export function RunListItem(props: RunListItemProps) {
  const { run, problem, onVisibleChange, onRemove, onChoose, isCurrent, renderLink } = props
  const words = useLabels().runList
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
      {renderLink({
        run,
        className: styles.link ?? '',
        isCurrent,
        onClick: onChoose,
        children: (
          <>
            <RunStatusIcon run={run} problem={problem} />
            <span className={styles.title}>{title}</span>
            <RunStateLine run={run} problem={problem} />
          </>
        ),
      })}
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
