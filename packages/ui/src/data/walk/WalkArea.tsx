import { type KeyboardEvent, type ReactNode, use, useEffect, useEffectEvent, useId, useState } from 'react'
import { useAnnounce } from '../../controls/feedback/Announcer.tsx'
import { usePreload } from '../../controls/loadedCode.ts'
import { isComposing } from '../../controls/shortcuts/isComposing.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { removeValue, moveRow } from '../../corrections/steps.ts'
import { keysOf } from '../../values/jsonPointer.ts'
import { AskedEditorContext } from '../edit/AskedEditor.ts'
import { FindingLines, ValueEditor } from '../edit/WorkValue.tsx'
import { type DataWork, useDataWork } from '../work/DataWork.ts'
import { createWalk, type Walk } from './createWalk.ts'
import { WalkContext } from './WalkContext.ts'
import { cellOf, placeOf, type WalkLine } from './walkLines.ts'

const pageLines = 10

interface WalkAreaProps {
  lines: readonly WalkLine[]
  children: ReactNode
}

/**
 * Makes the values inside one stop of the Tab key. Arrows go from value to value, Enter marks one as looked at and goes
 * on, `.` goes to the next that wants a look, F2 or typing opens its editor.
 */
export function WalkArea({ lines, children }: WalkAreaProps) {
  const work = useDataWork()
  const { work: words } = useLabels()
  const announce = useAnnounce()
  usePreload(FindingLines.preload, work !== undefined)
  usePreload(ValueEditor.preload, work !== undefined)
  const id = useId()
  const [isInside, setIsInside] = useState(false)
  const [walk] = useState(() =>
    createWalk((pointer) =>
      // Not by a selector: a key may be anything, and jsdom has no `CSS.escape`.
      [...(document.getElementById(id)?.querySelectorAll<HTMLElement>('[data-walk]') ?? [])].find(
        (element) => element.dataset['walk'] === pointer,
      ),
    ),
  )
  useEffect(() => {
    walk.onNext((backwards) => step(walk, lines, backwards ? -1 : 1))
  }, [walk, lines])
  const asked = use(AskedEditorContext)
  const openAsked = useEffectEvent((pointer: string) => {
    // Saved or given up long ago: a view that comes back does not open it again.
    if (work?.typedAt(pointer) === undefined) return
    walk.set({ editing: { pointer, text: undefined } })
    // The editor takes the focus; where its row is not on the page, it comes there.
    walk.go(pointer)
  })
  useEffect(() => {
    if (asked) openAsked(asked.pointer)
  }, [asked])
  const handleKeyDown = (event: KeyboardEvent) => {
    if (!work || event.defaultPrevented || isComposing(event.nativeEvent)) return
    if (!(event.target instanceof HTMLElement) || event.target.dataset['walk'] === undefined) {
      if (leaveButton(event, walk)) event.preventDefault()
      return
    }
    const said = press({ event, walk, lines, work })
    if (said === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (said !== true) announce(words[said])
  }
  return (
    <WalkContext value={walk}>
      {/* One stop for all values: it passes the focus on to the one where the reviewer was. */}
      {/* oxlint-disable jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <div
        id={id}
        tabIndex={isInside ? -1 : 0}
        onFocus={(event) => {
          setIsInside(true)
          const first = lines[0]
          if (event.target === event.currentTarget && first) walk.go(walk.get().current ?? cellOf(first, 0))
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setIsInside(false)
        }}
        onKeyDown={handleKeyDown}
      >
        {children}
      </div>
      {/* oxlint-enable jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
    </WalkContext>
  )
}

interface Press {
  event: KeyboardEvent
  walk: Walk
  lines: readonly WalkLine[]
  work: DataWork
}

/** Does what a key asks for; gives what is to be said of it, `true` if nothing, `undefined` if the key is not ours. */
function press({ event, walk, lines, work }: Press): 'undone' | 'redone' | true | undefined {
  const { key, altKey, shiftKey } = event
  const isMod = event.ctrlKey || event.metaKey
  const { current } = walk.get()
  const { line, column } = placeOf(lines, current)
  const here = lines[line]
  if (!here || current === undefined) return undefined
  const go = (to: number, cell = column) => {
    const target = lines[Math.min(Math.max(to, 0), lines.length - 1)]
    if (target) walk.go(cellOf(target, cell))
    return true as const
  }
  if (isMod && !altKey) {
    if (key.toLowerCase() === 'z' || key.toLowerCase() === 'y') {
      const isRedo = shiftKey || key.toLowerCase() === 'y'
      ;(isRedo ? work.redo : work.undo)?.()
      return isRedo ? 'redone' : 'undone'
    }
    if (key === 'ArrowUp') return enterHeader(event, column)
    if (key === 'Home') return go(0, 0)
    if (key === 'End') return go(lines.length - 1)
    if ((key === 'Delete' || key === 'Backspace') && here.list !== undefined) {
      work.change(removeValue(work.data, here.unit))
      return go(line)
    }
    return undefined
  }
  if (altKey) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[key]
    if (by === undefined || here.list === undefined) return undefined
    const index = Number(keysOf(here.unit).at(-1))
    work.change(moveRow(work.data, { list: here.list, index }, index + by))
    return lines[line + by]?.list === here.list ? go(line + by) : true
  }
  switch (key) {
    case 'ArrowDown':
      return go(line + 1)
    case 'ArrowUp':
      return go(line - 1)
    case 'PageDown':
      return go(line + pageLines)
    case 'PageUp':
      return go(line - pageLines)
    case 'Home':
      return here.list === undefined ? go(0) : go(line, 0)
    case 'End':
      return here.list === undefined ? go(lines.length - 1) : go(line, here.keys.length - 1)
    case 'ArrowRight':
      return column < here.keys.length - 1 ? go(line, column + 1) : enterButtons(event)
    case 'ArrowLeft':
      return go(line, column - 1)
    case 'Enter':
      if (shiftKey) return goToNextOpen({ walk, lines, work, line })
      work.lookAt(here.unit)
      return go(line + 1)
    case '.':
      return goToNextOpen({ walk, lines, work, line })
    case ' ':
      walk.set({ explained: walk.get().explained === current ? undefined : current })
      return true
    case 'F2':
      walk.set({ editing: { pointer: current, text: undefined } })
      return true
    case 'Delete':
    case 'Backspace':
      walk.set({ editing: { pointer: current, text: '' } })
      return true
    case 'Process':
    case 'Dead':
      // The composition goes on in the editor.
      walk.set({ editing: { pointer: current, text: '' } })
      return undefined
    default:
      if (key.length !== 1) return undefined
      walk.set({ editing: { pointer: current, text: key } })
      return true
  }
}

function step(walk: Walk, lines: readonly WalkLine[], by: 1 | -1): void {
  const { line, column } = placeOf(lines, walk.get().current)
  const here = lines[line]
  const next = here?.keys[column + by] === undefined ? lines[line + by] : here
  if (!next) {
    const { current } = walk.get()
    if (current !== undefined) walk.go(current)
    return
  }
  walk.go(cellOf(next, next === here ? column + by : by === 1 ? 0 : next.keys.length - 1))
}

/** What wants a look: an objection, nothing there, input that was not saved, or nobody has looked yet. */
function goToNextOpen({ walk, lines, work, line }: Omit<Press, 'event'> & { line: number }): true {
  const objected = work.findings.map(({ pointer }) => pointer)
  const inOrder = [...lines.slice(line + 1), ...lines.slice(0, line)]
  const isOpen = ({ unit }: WalkLine) =>
    objected.some((pointer) => pointer === unit || pointer.startsWith(`${unit}/`)) || !work.isLookedAt(unit)
  const next = inOrder.find(isOpen)
  if (!next) return true
  const at = next.keys.findIndex((_, column) => objected.includes(cellOf(next, column)))
  walk.go(cellOf(next, Math.max(at, 0)))
  return true
}

/** From the last value of a row to what can be done with it. */
function enterButtons({ target }: KeyboardEvent): true {
  if (target instanceof HTMLElement)
    target.closest('[role=row]')?.querySelector<HTMLElement>('button, select')?.focus()
  return true
}

/** From a value of a table to the end of its column's header, where arrows make the column wider. */
function enterHeader({ target }: KeyboardEvent, column: number): true {
  if (target instanceof HTMLElement)
    target.closest('table')?.querySelectorAll<HTMLElement>('[role=separator]')[column]?.focus()
  return true
}

/** Between the buttons of a row and back to its value; from a header back to it too. */
function leaveButton({ key, target }: KeyboardEvent, walk: Walk): boolean {
  if (!(target instanceof HTMLElement)) return false
  const { current } = walk.get()
  if (target.role === 'separator') {
    const isBack = (key === 'ArrowDown' || key === 'Escape') && current !== undefined
    if (isBack) walk.go(current)
    return isBack
  }
  if (!(target instanceof HTMLButtonElement)) return false
  const buttons = [...(target.closest('[role=row]')?.querySelectorAll<HTMLElement>('button') ?? [])]
  const by = { ArrowLeft: -1, ArrowRight: 1, Escape: -buttons.length }[key]
  if (by === undefined) return false
  const next = buttons[buttons.indexOf(target) + by]
  if (next) next.focus()
  else if (by < 0 && current !== undefined) walk.go(current)
  return true
}
