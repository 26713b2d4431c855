import { useRef, useState } from 'react'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Button } from '../controls/actions/Button.tsx'
import { useAnnounce } from '../controls/feedback/Announcer.tsx'
import { EmptyState } from '../controls/feedback/EmptyState.tsx'
import { Notice } from '../controls/feedback/Notice.tsx'
import { useShortcut } from '../controls/shortcuts/ShortcutsProvider.tsx'
import { useLabels } from '../labels/useLabels.tsx'
import { filterRuns, isUnder, type RunFilter } from './filterRuns.ts'
import { type FollowedRun, type ReadProblem, runKey } from './FollowedRun.ts'
import styles from './RunList.module.css'
import { RunListFilter } from './RunListFilter.tsx'
import type { RenderRunLink } from './RunLink.ts'
import { RunListItem } from './RunListItem.tsx'
import { runTitle } from './runTitle.ts'
import { useHeldOrder } from './useHeldOrder.ts'

export interface RunListProps {
  runs: readonly FollowedRun[]
  /** Why the list may not be what was stored. */
  problem: 'unreadable' | 'unsaved' | undefined
  /** The run that is open. */
  selectedKey: string | undefined
  /** Runs that cannot be read, and why, by their keys. */
  readProblems: ReadonlyMap<string, ReadProblem>
  /** Called when a run comes into view and when it leaves: those in view are asked for first. */
  onVisibleChange: (run: FollowedRun, isVisible: boolean) => void
  onRemove: (run: FollowedRun) => void
  onRestore: (run: FollowedRun) => void
  onChoose?: (() => void) | undefined
  /** Opens a run by key: the next or the previous one of those that are shown. */
  onOpen: (run: FollowedRun) => void
  /**
   * Of its title.
   *
   * @default 2
   */
  headingLevel?: 1 | 2 | undefined
  /** Links to the page of a run; the part knows no router. */
  renderLink: RenderRunLink
}

/** The runs that this browser follows, newest first. Nothing moves in it while somebody points at it. */
export function RunList(props: RunListProps) {
  const {
    runs,
    problem,
    selectedKey,
    readProblems,
    onVisibleChange,
    onRemove,
    onRestore,
    onChoose,
    onOpen,
    headingLevel = 2,
    renderLink,
  } = props
  const words = useLabels().runList
  const Heading = `h${headingLevel}` as const
  const [filter, setFilter] = useState<RunFilter>('all')
  const [text, setText] = useState('')
  const [removed, setRemoved] = useState<FollowedRun>()
  const announce = useAnnounce()
  const heading = useRef<HTMLHeadingElement>(null)
  const byKey = new Map(runs.map((run) => [runKey(run), run]))
  const matches = filterRuns(runs, { filter, text }).map(runKey)
  const order = useHeldOrder(matches, new Set(byKey.keys()), `${filter} ${text}`)
  const shown = order.shown.flatMap((key) => byKey.get(key) ?? [])
  const count = (choice: RunFilter) => runs.filter((run) => isUnder(choice, run)).length

  const openBeside = (step: 1 | -1) => {
    const open = shown.findIndex((run) => runKey(run) === selectedKey)
    const next = open === -1 ? shown.at(step === 1 ? 0 : -1) : shown[open + step]
    if (next) onOpen(next)
  }
  useShortcut('nextRun', () => openBeside(1))
  useShortcut('previousRun', () => openBeside(-1))

  const handleRemove = (run: FollowedRun) => {
    onRemove(run)
    setRemoved(run)
    announce(words.removed(runTitle(run, words)))
    // The button that had the focus goes with its run.
    heading.current?.focus()
  }

  const showArrived = () => {
    order.release()
    // The button goes, and the focus with it.
    heading.current?.focus()
  }

  return (
    <div className={styles.list}>
      <Heading className={styles.heading} ref={heading} tabIndex={-1}>
        {words.title}
      </Heading>
      {problem && <Notice tone="warning" icon={TriangleAlertIcon} title={words.problems[problem]} />}
      {runs.length > 0 && (
        <RunListFilter
          text={text}
          onTextChange={setText}
          filter={filter}
          onFilterChange={setFilter}
          counts={{ all: runs.length, running: count('running'), review: count('review') }}
        />
      )}
      {removed && (
        <div className={styles.removed}>
          <span>{words.removed(runTitle(removed, words))}</span>
          <Button
            size="small"
            onClick={() => {
              onRestore(removed)
              setRemoved(undefined)
            }}
          >
            {words.undo}
          </Button>
        </div>
      )}
      {runs.length === 0 && <EmptyState title={words.empty} body={words.emptyText} />}
      {runs.length > 0 && shown.length === 0 && (
        <EmptyState
          title={words.noMatch}
          action={
            <Button
              size="small"
              onClick={() => {
                setText('')
                setFilter('all')
              }}
            >
              {words.clearFilter}
            </Button>
          }
        />
      )}
      {/* The handlers only keep the list still; whatever can be done with it is done by the links and buttons in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={styles.held}
        onPointerOver={order.hold}
        onPointerLeave={order.release}
        onFocus={(event) => event.target.matches(':focus-visible') && order.hold()}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && order.release()}
      >
        {order.arrivedCount > 0 && (
          <Button className={styles.arrived} size="small" onClick={showArrived}>
            {words.arrived(order.arrivedCount)}
          </Button>
        )}
        <ul className={styles.runs}>
          {shown.map((run) => (
            <RunListItem
              key={runKey(run)}
              run={run}
              problem={readProblems.get(runKey(run))}
              onVisibleChange={(isVisible) => onVisibleChange(run, isVisible)}
              onRemove={() => handleRemove(run)}
              onChoose={onChoose}
              isCurrent={runKey(run) === selectedKey}
              renderLink={renderLink}
            />
          ))}
        </ul>
      </div>
    </div>
  )
}
