import type { KeyboardEvent } from 'react'
import { moveRow, removeValue } from '../../corrections/steps.ts'
import { keysOf, toPointer } from '../../values/jsonPointer.ts'
import type { Walk } from './createWalk.ts'
import { goToNextOpen, type Walked } from './enterValues.ts'
import { goOnFromLast } from './goOnFromLast.ts'
import { cellOf, placeOf } from './walkLines.ts'

const pageLines = 10

interface Press extends Walked {
  event: KeyboardEvent
  /** Takes the focus to where the data is decided on. */
  leave: (() => void) | undefined
}

/** Does what a key asks for; gives what is to be said of it, `true` if nothing, `undefined` if the key is not ours. */
export function pressKey({ event, leave, ...walked }: Press): 'undone' | 'redone' | true | undefined {
  const { walk, lines, work } = walked
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
    // In a sorted table a row that moves in its list would stay where it stands.
    if (by === undefined || here.list === undefined || walk.orderOf(here.list)) return undefined
    const index = Number(keysOf(here.unit).at(-1))
    work.change(moveRow(work.data, { list: here.list, index }, index + by))
    const moved = here.list + toPointer([index + by])
    const to = lines.findIndex(({ unit }) => unit === moved)
    return to === -1 ? true : go(to)
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
      if (shiftKey) return goToNextOpen(walked, line) || true
      work.lookAt(here.unit)
      return line < lines.length - 1 ? go(line + 1) : goOnFromLast(walked, leave)
    case '.':
      return goToNextOpen(walked, line) || true
    case 'Escape':
      if (walk.get().explained !== undefined) walk.set({ explained: undefined })
      else if (leave) leave()
      else return undefined
      return true
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
