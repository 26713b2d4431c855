import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Button } from '../controls/actions/Button.tsx'
import { useAnnounce } from '../controls/feedback/Announcer.tsx'
import { EmptyState } from '../controls/feedback/EmptyState.tsx'
import { Notice } from '../controls/feedback/Notice.tsx'
import { useShortcut } from '../controls/shortcuts/ShortcutsProvider.tsx'
import { runListLabels } from '../labels/en/runListLabels.ts'
import { useLabels } from '../labels/useLabels.tsx'
import { createRunOrder } from './choice/createRunOrder.ts'
import { countRuns, type RunChoice } from './choice/RunChoice.ts'
import type { FollowedRun, ReadProblem } from './FollowedRun.ts'
import { runKey } from './runKey.ts'
import { listIssuers } from './listIssuers.ts'
import styles from './RunList.module.css'
import { RunListFilter } from './RunListFilter.tsx'
import type { RenderRunLink } from './RunLink.ts'
import { RunRows } from './rows/RunRows.tsx'
import { runTitle } from './runTitle.ts'
import { SelectionBar } from './select/SelectionBar.tsx'
import { useRunSelection } from './select/useRunSelection.ts'
import { useHeldOrder } from './useHeldOrder.ts'

export interface RunListProps {
  runs: readonly FollowedRun[]
  /**
   * How many runs there are, where not all of them are read yet.
   *
   * @default as many as are passed
   */
  total?: number | undefined
  /**
   * Which runs are shown, and in which order, where the host keeps that: in its address, for example.
   *
   * @default kept by the list itself
   */
  choice?: RunChoice | undefined
  onChoiceChange?: ((choice: RunChoice) => void) | undefined
  /** Called with what is looked for. The list looks through names and summaries by itself. */
  onTextChange?: ((text: string) => void) | undefined
  /** The runs whose data holds what is looked for, by their keys: a host that keeps data looks through it. */
  textHits?: ReadonlySet<string> | undefined
  /** The runs of which a review was begun and not sent, by their keys. */
  draftKeys?: ReadonlySet<string> | undefined
  /** Offers what can be done with several runs at once; without it none can be chosen. */
  renderBulkActions?: ((chosen: readonly FollowedRun[], clear: () => void) => ReactNode) | undefined
  /** What stands beside the title: a way to add runs. */
  headerActions?: ReactNode
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

const noKeys: ReadonlySet<string> = new Set()

/** The followed runs, in an order of choice. Nothing moves in it while somebody points at it. */
export function RunList(props: RunListProps) {
  const { runs, total = runs.length, problem, selectedKey, readProblems, onVisibleChange, renderLink } = props
  const { headingLevel = 2, draftKeys = noKeys, renderBulkActions } = props
  const words = useLabels(runListLabels).runList
  const Heading = `h${headingLevel}` as const
  const [ownChoice, setOwnChoice] = useState<RunChoice>({})
  const { choice = ownChoice, onChoiceChange = setOwnChoice } = props
  const [text, setText] = useState('')
  const searched = useDeferredValue(text)
  const [removed, setRemoved] = useState<FollowedRun>()
  const announce = useAnnounce()
  const heading = useRef<HTMLHeadingElement>(null)
  const region = useRef<HTMLDivElement>(null)
  const [order] = useState(createRunOrder)
  const chosenRuns = useMemo(
    () => order(runs, choice, { text: searched, hits: props.textHits }),
    [order, runs, choice, searched, props.textHits],
  )
  const { shown, ...held } = useHeldOrder(chosenRuns, runs, `${JSON.stringify(choice)} ${searched}`)
  const counts = useMemo(() => countRuns(runs), [runs])
  const issuers = useMemo(() => listIssuers(runs), [runs])
  const selection = useRunSelection(shown)

  const openBeside = (step: 1 | -1) => {
    const open = shown.findIndex((run) => runKey(run) === selectedKey)
    const next = open === -1 ? shown.at(step === 1 ? 0 : -1) : shown[open + step]
    if (next) props.onOpen(next)
  }
  useShortcut('nextRun', () => openBeside(1))
  useShortcut('previousRun', () => openBeside(-1))

  const changeText = (next: string) => {
    setText(next)
    props.onTextChange?.(next)
  }

  const handleRemove = (run: FollowedRun) => {
    props.onRemove(run)
    setRemoved(run)
    announce(words.removed(runTitle(run, words)))
    // The button that had the focus goes with its run.
    heading.current?.focus()
  }

  const showArrived = () => {
    held.release()
    // The button goes, and the focus with it.
    heading.current?.focus()
  }

  return (
    <div className={styles.list}>
      <div className={styles.head}>
        <Heading className={styles.heading} ref={heading} tabIndex={-1}>
          {words.title}
        </Heading>
        {renderBulkActions && runs.length > 1 && !selection.isActive && (
          <Button size="small" onClick={selection.start}>
            {words.startSelection}
          </Button>
        )}
        {props.headerActions}
      </div>
      {problem && <Notice tone="warning" icon={TriangleAlertIcon} title={words.problems[problem]} />}
      {runs.length > 0 && (
        <RunListFilter
          text={text}
          onTextChange={changeText}
          choice={choice}
          onChoiceChange={onChoiceChange}
          counts={counts}
          issuers={issuers}
        />
      )}
      {runs.length < total && <p className={styles.reading}>{words.reading(runs.length, total)}</p>}
      {renderBulkActions && selection.isActive && (
        <SelectionBar
          count={selection.chosen.length}
          shownCount={shown.length}
          onChooseAll={selection.chooseAll}
          onClear={selection.clear}
        >
          {renderBulkActions(selection.chosen, selection.clear)}
        </SelectionBar>
      )}
      {removed && (
        <div className={styles.removed}>
          <span>{words.removed(runTitle(removed, words))}</span>
          <Button
            size="small"
            onClick={() => {
              props.onRestore(removed)
              setRemoved(undefined)
            }}
          >
            {words.undo}
          </Button>
        </div>
      )}
      {runs.length === 0 && total === 0 && <EmptyState title={words.empty} body={words.emptyText} />}
      {runs.length > 0 && shown.length === 0 && (
        <EmptyState
          title={words.noMatch}
          action={
            <Button
              size="small"
              onClick={() => {
                changeText('')
                onChoiceChange({ sort: choice.sort, isReversed: choice.isReversed })
              }}
            >
              {words.clearFilter}
            </Button>
          }
        />
      )}
      {held.arrivedCount > 0 && (
        <Button className={styles.arrived} size="small" onClick={showArrived}>
          {words.arrived(held.arrivedCount)}
        </Button>
      )}
      {/* The handlers only keep the list still; whatever can be done with it is done by the links and buttons in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={region}
        className={styles.held}
        onPointerOver={held.hold}
        onPointerLeave={held.release}
        onFocus={(event) => event.target.matches(':focus-visible') && held.hold()}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && held.release()}
      >
        <RunRows
          runs={shown}
          selectedKey={selectedKey}
          readProblems={readProblems}
          draftKeys={draftKeys}
          selection={selection}
          onVisibleChange={onVisibleChange}
          onRemove={handleRemove}
          onOpened={props.onChoose}
          renderLink={renderLink}
          regionRef={region}
        />
      </div>
    </div>
  )
}
