import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { FollowedRun, ReadProblem } from '../FollowedRun.ts'
import { runKey } from '../runKey.ts'
import type { RenderRunLink } from '../RunLink.ts'
import type { RunSelection } from '../select/useRunSelection.ts'
import { RunListItem, type RunListItemProps } from './RunListItem.tsx'
import styles from './RunRows.module.css'

/** A row as it is before it is measured. */
const rowHeightPx = 52
const overscan = 8
/** Taken for the list until it is measured. */
const initialRect = { width: 288, height: 800 }
/** Shorter lists are mounted whole: a page can find in them, and a reader read through. */
const windowedFrom = 100

export interface RunRowsProps {
  runs: readonly FollowedRun[]
  selectedKey: string | undefined
  readProblems: ReadonlyMap<string, ReadProblem>
  draftKeys: ReadonlySet<string>
  selection: RunSelection
  onVisibleChange: (run: FollowedRun, isVisible: boolean) => void
  onRemove: (run: FollowedRun) => void
  onOpened: (() => void) | undefined
  renderLink: RenderRunLink
  /** What scrolls. */
  regionRef: RefObject<HTMLElement | null>
}

/** The rows of a list, of a long one those in view and the one with the focus. Up and Down go from row to row. */
export function RunRows(props: RunRowsProps) {
  return props.runs.length < windowedFrom ? <AllRows {...props} /> : <WindowedRows {...props} />
}

function AllRows(props: RunRowsProps) {
  const handleKeyDown = (event: KeyboardEvent<HTMLUListElement>) =>
    walkRows(event, props, (index) => focusLink(event.currentTarget, index))
  return (
    // The keys are a way besides: every row is a link that is reached by Tab.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul className={styles.rows} onKeyDown={handleKeyDown}>
      {props.runs.map((run) => (
        <RunListItem key={runKey(run)} {...itemProps(run, props)} />
      ))}
    </ul>
  )
}

function WindowedRows(props: RunRowsProps) {
  // The virtualizer is one object that changes inside; the compiler would take what it says for constant.
  'use no memo'
  const { runs, regionRef, selectedKey } = props
  const list = useRef<HTMLUListElement>(null)
  const [focused, setFocused] = useState<number>()
  const wanted = useRef<number>(undefined)
  const getItemKey = useCallback((index: number) => (runs[index] ? runKey(runs[index]) : index), [runs])
  const rangeExtractor = useCallback(
    (range: Range) => {
      const places = defaultRangeExtractor(range)
      if (focused === undefined || focused >= range.count || places.includes(focused)) return places
      return [...places, focused].toSorted((a, b) => a - b)
    },
    [focused],
  )
  // oxlint-disable-next-line react/incompatible-library -- Said above; the rows it is passed to take a stable function.
  const virtualizer = useVirtualizer({
    count: runs.length,
    getScrollElement: () => regionRef.current,
    estimateSize: () => rowHeightPx,
    getItemKey,
    rangeExtractor,
    overscan,
    initialRect,
  })
  const openIndex = runs.findIndex((run) => runKey(run) === selectedKey)
  useEffect(() => {
    if (openIndex !== -1) virtualizer.scrollToIndex(openIndex, { align: 'auto' })
    // Only when another run is opened: whoever scrolls away from it is left there.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selectedKey])
  useEffect(() => {
    if (wanted.current !== undefined && list.current && focusLink(list.current, wanted.current))
      wanted.current = undefined
  })
  const handleKeyDown = (event: KeyboardEvent<HTMLUListElement>) =>
    walkRows(event, props, (index) => {
      virtualizer.scrollToIndex(index, { align: 'auto' })
      wanted.current = index
      setFocused(index)
    })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- As above.
    <ul
      ref={list}
      className={styles.windowed}
      style={{ blockSize: virtualizer.getTotalSize() }}
      onKeyDown={handleKeyDown}
      onFocus={({ target }) => setFocused(indexOf(target))}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const run = runs[index]
        return (
          run && (
            <RunListItem
              key={key}
              {...itemProps(run, props)}
              place={{ index, count: runs.length, startPx: start, ref: virtualizer.measureElement }}
            />
          )
        )
      })}
    </ul>
  )
}

function itemProps(run: FollowedRun, props: RunRowsProps): RunListItemProps {
  const { selection, onVisibleChange, onRemove } = props
  const key = runKey(run)
  return {
    run,
    problem: props.readProblems.get(key),
    hasDraft: props.draftKeys.has(key),
    isChosen: selection.isActive ? selection.isChosen(run) : undefined,
    onChosenChange: (isChosen, isRange) => selection.choose(run, isChosen, isRange),
    onVisibleChange: (isVisible) => onVisibleChange(run, isVisible),
    onRemove: () => onRemove(run),
    onOpened: props.onOpened,
    isCurrent: key === props.selectedKey,
    renderLink: props.renderLink,
  }
}

/** Up and Down go to the row beside; with Shift they choose on the way. */
function walkRows(
  event: KeyboardEvent<HTMLUListElement>,
  { runs, selection }: RunRowsProps,
  focus: (index: number) => void,
): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  const from = indexOf(event.target as Element, event.currentTarget)
  const next = from === undefined ? undefined : runs[from + step]
  if (from === undefined || !next) return
  event.preventDefault()
  const start = runs[from]
  if (event.shiftKey && start) {
    selection.extend(start, next)
  }
  focus(from + step)
}

function indexOf(target: Element, list = target.closest('ul')): number | undefined {
  const row = target.closest('li')
  if (!row || !list) return undefined
  const own = row.dataset['index']
  return own === undefined ? [...list.children].indexOf(row) : Number(own)
}

function focusLink(list: HTMLElement, index: number): boolean {
  const row = list.querySelector(`li[data-index="${index}"]`) ?? list.children[index]
  const link = row?.querySelector<HTMLElement>('a')
  link?.focus()
  return link !== undefined && link !== null
}
