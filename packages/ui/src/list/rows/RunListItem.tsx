import { type MouseEvent, useEffect, useEffectEvent, useRef } from 'react'
import PencilIcon from 'lucide-react/icons/pencil'
import SkipIcon from 'lucide-react/icons/skip-forward'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import XIcon from 'lucide-react/icons/x'
import { VisuallyHidden } from '../../controls/feedback/VisuallyHidden.tsx'
import { Icon, type IconDrawing } from '../../controls/icon/Icon.tsx'
import { runListLabels } from '../../labels/en/runListLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { type FollowedRun, hasEnded, type ReadProblem } from '../FollowedRun.ts'
import type { RenderRunLink } from '../RunLink.ts'
import { runTitle } from '../runTitle.ts'
import { RunAmount, RunTime } from './RunFacts.tsx'
import styles from './RunListItem.module.css'
import { RunStateIcon, shownState, stateWord } from './RunStateIcon.tsx'
import { useIsVisible } from './useIsVisible.ts'

export interface RunListItemProps {
  run: FollowedRun
  /** Why it cannot be read, if it cannot. */
  problem: ReadProblem | undefined
  /** A review of it was begun and not sent. */
  hasDraft: boolean
  /** It is one of several that something is done with. `undefined` while nobody chooses any. */
  isChosen: boolean | undefined
  onChosenChange: (isChosen: boolean, isRange: boolean) => void
  /** Called when it comes into view and when it leaves. */
  onVisibleChange: (isVisible: boolean) => void
  onRemove: () => void
  /** Called when a run is opened, also the one that is open already. */
  onOpened?: (() => void) | undefined
  isCurrent: boolean
  renderLink: RenderRunLink
  /** Its place among all, where not all are mounted. */
  place?:
    | { index: number; count: number; startPx: number; ref: (element: HTMLLIElement | null) => void }
    | undefined
}

/** One followed run: where it stands, what it is about, and the way to it. */
export function RunListItem(props: RunListItemProps) {
  const {
    run,
    problem,
    hasDraft,
    isChosen,
    onChosenChange,
    onRemove,
    onOpened,
    isCurrent,
    renderLink,
    place,
  } = props
  const labels = useLabels(runListLabels)
  const words = labels.runList
  const element = useRef<HTMLLIElement>(null)
  const isVisible = useIsVisible(element)
  const tellVisible = useEffectEvent(props.onVisibleChange)
  useEffect(() => {
    tellVisible(isVisible)
    return () => tellVisible(false)
  }, [isVisible])

  const title = runTitle(run, words)
  const state = shownState(run, problem)
  const findings = run.review === 'awaiting' ? (run.summary?.findings ?? 0) : 0
  const handleClick = (event: MouseEvent) => {
    if (!event.shiftKey && !event.metaKey && !event.ctrlKey) return onOpened?.()
    // Else it would open a tab or a window.
    event.preventDefault()
    onChosenChange(!isChosen, event.shiftKey)
  }
  return (
    <li
      className={styles.item}
      ref={(node) => {
        element.current = node
        place?.ref(node)
      }}
      data-index={place?.index}
      style={place && { transform: `translateY(${place.startPx}px)` }}
      data-chosen={isChosen || undefined}
      aria-setsize={place?.count}
      aria-posinset={place && place.index + 1}
    >
      {isChosen !== undefined && (
        <input
          className={styles.choose}
          type="checkbox"
          aria-label={words.select(title)}
          checked={isChosen}
          onClick={(event) => onChosenChange(!isChosen, event.shiftKey)}
          onChange={() => {}}
        />
      )}
      {renderLink({
        run,
        className: styles.link ?? '',
        isCurrent,
        onClick: handleClick,
        children: (
          <>
            <RunStateIcon state={state} />
            <span className={styles.line}>
              <span className={styles.title}>{run.summary?.issuer ?? title}</span>
              {/* Blanks, so that it is read as words where nothing says that they stand apart. */}{' '}
              <span className={styles.amount}>
                <RunAmount run={run} />
              </span>
            </span>{' '}
            <span className={styles.line}>
              <span className={styles.number}>
                <span className={styles.numberText}>{run.summary?.number ?? stateWord(state, labels)}</span>
                {run.summary?.number !== undefined && (
                  <VisuallyHidden>, {stateWord(state, labels)}</VisuallyHidden>
                )}
                {findings > 0 && (
                  <span className={styles.findings} title={words.findings(findings)}>
                    <Icon drawing={TriangleAlertIcon} /> {findings}
                    <VisuallyHidden> {words.findings(findings)}</VisuallyHidden>
                  </span>
                )}
                {hasDraft && <RunMark drawing={PencilIcon}>{words.draft}</RunMark>}
                {run.skippedAtMs !== undefined && <RunMark drawing={SkipIcon}>{words.skipped}</RunMark>}
              </span>{' '}
              <span className={styles.time}>
                {run.summary?.number !== undefined && hasEnded(run) && run.review !== 'awaiting' ? (
                  stateWord(state, labels)
                ) : (
                  <RunTime run={run} />
                )}
              </span>
            </span>
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

/** A drawing for what takes too much room in words; they are its name. */
function RunMark({ drawing, children }: { drawing: IconDrawing; children: string }) {
  return (
    <span className={styles.mark} title={children}>
      <Icon drawing={drawing} />
      <VisuallyHidden> {children}</VisuallyHidden>
    </span>
  )
}
