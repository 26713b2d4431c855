import type { KeyboardEvent } from 'react'
import { actionOf } from '../../controls/shortcuts/keyTable.ts'
import { moveRow, removeValue } from '../../corrections/steps.ts'
import { keysOf, toPointer } from '../../values/jsonPointer.ts'
import type { Walk } from './createWalk.ts'
import { goToNextOpen, type Walked } from './enterValues.ts'
import { goOnFromLast } from './goOnFromLast.ts'
import { addRowAt } from './addRowAt.ts'
import { type WalkAction, walkKeys } from './walkKeys.ts'
import { cellOf, placeOf, type WalkLine } from './walkLines.ts'

const pageLines = 10

interface Press extends Walked {
  event: KeyboardEvent
  /** Takes the focus to where the data is decided on. */
  leave: (() => void) | undefined
}

/** Does what a key asks for; gives what is to be said of it, `true` if nothing, `undefined` if the key is not ours. */
export function pressKey({ event, leave, ...walked }: Press): 'undone' | 'redone' | true | undefined {
  const { walk, lines, work } = walked
  const { current } = walk.get()
  const { line, column } = placeOf(lines, current)
  const here = lines[line]
  if (!here || current === undefined) return undefined
  const go = (to: number, cell = column) => {
    const target = lines[Math.min(Math.max(to, 0), lines.length - 1)]
    if (target) walk.go(cellOf(target, cell))
    return true as const
  }
  const isRow = here.list !== undefined
  const does: Record<WalkAction, () => 'undone' | 'redone' | true | undefined> = {
    up: () => go(line - 1),
    down: () => go(line + 1),
    along: () => (column < here.keys.length - 1 ? go(line, column + 1) : enterButtons(event)),
    back: () => go(line, column - 1),
    pageUp: () => go(line - pageLines),
    pageDown: () => go(line + pageLines),
    start: () => (isRow ? go(line, 0) : go(0)),
    end: () => (isRow ? go(line, here.keys.length - 1) : go(lines.length - 1)),
    first: () => go(0, 0),
    last: () => go(lines.length - 1),
    lookAt() {
      work.lookAt(here.unit)
      return line < lines.length - 1 ? go(line + 1) : goOnFromLast(walked, leave)
    },
    nextOpen: () => goToNextOpen(walked, line) || true,
    explain() {
      walk.set({ explained: walk.get().explained === current ? undefined : current })
      return true
    },
    correct: () => edit(undefined),
    empty: () => edit(''),
    undo() {
      work.undo?.()
      return 'undone'
    },
    redo() {
      work.redo?.()
      return 'redone'
    },
    addRow() {
      if (here.list === undefined) return undefined
      addRowAt(walked, { list: here.list, index: indexOf(here) + 1 }, column)
      return true
    },
    removeRow() {
      if (!isRow) return undefined
      work.change(removeValue(work.data, here.unit))
      // The next one stands there now; of the last one the area is told when it is gone.
      return true
    },
    rowUp: () => moveBy(-1),
    rowDown: () => moveBy(1),
    header: () => enterHeader(event, column),
    leave() {
      if (walk.get().explained !== undefined) walk.set({ explained: undefined })
      else if (leave) leave()
      else return undefined
      return true
    },
  }
  const action = actionOf(walkKeys, event.nativeEvent)
  if (action !== undefined) return does[action]()
  // The composition goes on in the editor.
  if (event.key === 'Process' || event.key === 'Dead') return void edit('')
  return isTyped(event) ? edit(event.key) : undefined

  function edit(text: string | undefined): true {
    walk.set({ editing: { pointer: current ?? '', text } })
    return true
  }
  function moveBy(by: 1 | -1): true | undefined {
    // In a sorted table a row that moves in its list would stay where it stands.
    if (here?.list === undefined || walk.orderOf(here.list)) return undefined
    const index = indexOf(here)
    work.change(moveRow(work.data, { list: here.list, index }, index + by))
    const moved = here.list + toPointer([index + by])
    const to = lines.findIndex(({ unit }) => unit === moved)
    return to === -1 ? true : go(to)
  }
}

const indexOf = ({ unit }: WalkLine) => Number(keysOf(unit).at(-1))

/** A sign that opens the editor of the value with it. With Alt a letter is the browser's, a sign is one of the keyboard. */
function isTyped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key.length !== 1 || (altKey && /[a-z0-9]/i.test(key))) return false
  // Windows: AltGr is Ctrl and Alt.
  return !metaKey && (!ctrlKey || altKey)
}

/** The value that had the focus is gone, with its row: to the last row of its table, else to the first value. */
export function enterNear(walk: Walk, lines: readonly WalkLine[]): void {
  const { current = '' } = walk.get()
  const near = lines.findLast(({ list }) => list !== undefined && current.startsWith(`${list}/`)) ?? lines[0]
  if (near)
    walk.go(
      cellOf(
        near,
        near.keys.findIndex((key) => current.endsWith(toPointer([key]))),
      ),
    )
}

/** From the last value of a row to what can be done with it. */
function enterButtons({ target }: KeyboardEvent): true {
  if (target instanceof HTMLElement)
    target.closest('[role=row]')?.querySelector<HTMLElement>('button, select')?.focus()
  return true
}

/** From a value of a table to its column's header: to what sorts it, else to its end, where arrows make it wider. */
function enterHeader({ target }: KeyboardEvent, column: number): true {
  const table = target instanceof HTMLElement ? target.closest('table') : null
  const header = table?.querySelectorAll('[role=columnheader]')[column]
  header?.querySelector<HTMLElement>('button, [role=separator]')?.focus()
  return true
}

/** Between the buttons of a row and back to its value; from a header back to it too. */
export function leaveButton({ key, target }: KeyboardEvent, walk: Walk): boolean {
  if (!(target instanceof HTMLElement)) return false
  const { current } = walk.get()
  if (target.role === 'separator') {
    const isBack = (key === 'ArrowDown' || key === 'Escape') && current !== undefined
    if (isBack) walk.go(current)
    return isBack
  }
  if (!(target instanceof HTMLButtonElement)) return false
  if (target.dataset['addRow'] !== undefined) {
    const isBack = ['ArrowUp', 'ArrowLeft', 'Escape'].includes(key) && current !== undefined
    if (isBack) walk.go(current)
    return isBack
  }
  const header = target.closest('[role=columnheader]')
  if (header && key === 'ArrowUp') {
    header.querySelector<HTMLElement>('[role=separator]')?.focus()
    return true
  }
  if (header && key === 'ArrowDown' && current !== undefined) {
    walk.go(current)
    return true
  }
  const buttons = [...(target.closest('[role=row]')?.querySelectorAll<HTMLElement>('button') ?? [])]
  const by = { ArrowLeft: -1, ArrowRight: 1, Escape: -buttons.length }[key]
  if (by === undefined) return false
  const next = buttons[buttons.indexOf(target) + by]
  if (next) next.focus()
  else if (by < 0 && current !== undefined) walk.go(current)
  return true
}
