import {
  type KeyboardEvent,
  type ReactNode,
  use,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useState,
} from 'react'
import { useAnnounce } from '../../controls/feedback/Announcer.tsx'
import { useLoadedCode, usePreload } from '../../controls/loadedCode.ts'
import { useShortcut } from '../../controls/shortcuts/ShortcutsProvider.tsx'
import { isComposing } from '../../controls/shortcuts/isComposing.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { AskedEditorContext } from '../edit/AskedEditor.ts'
import { FindingLines, ValueEditor } from '../edit/WorkValue.tsx'
import { useDataWork } from '../work/DataWork.ts'
import { createWalk, type Walk } from './createWalk.ts'
import { enterAgain, enterNextOpen } from './enterValues.ts'
import { goOnFromLast } from './goOnFromLast.ts'
import { LeaveWalkContext } from './LeaveWalk.ts'
import { WalkContext } from './WalkContext.ts'
import { stepOn } from './stepOn.ts'
import { walkingCode } from './walkingCode.ts'
import { cellOf, type WalkLine } from './walkLines.ts'

interface WalkAreaProps {
  /** Where it leads, rows in the order of their list. */
  lines: readonly WalkLine[]
  /** Puts the rows of tables that were sorted into their order. @default the order of their list */
  arrange?: ((lines: readonly WalkLine[], orderOf: Walk['orderOf']) => readonly WalkLine[]) | undefined
  children: ReactNode
}

/**
 * Makes the values inside one stop of the Tab key. Arrows go from value to value, Enter marks one as looked at and goes
 * on, after the last one to where the data is decided on, as Escape does at once; `.` goes to the next that wants a look,
 * F2 or typing opens its editor.
 */
export function WalkArea({ lines: asListed, arrange, children }: WalkAreaProps) {
  const work = useDataWork()
  const { work: words } = useLabels()
  const announce = useAnnounce()
  usePreload(FindingLines.preload, work !== undefined)
  usePreload(ValueEditor.preload, work !== undefined)
  const keys = useLoadedCode(walkingCode, work !== undefined)
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
  // Asked for with each key: tables are sorted without a word to the area.
  const linesNow = () => arrange?.(asListed, walk.orderOf) ?? asListed
  const leave = use(LeaveWalkContext)
  const goOn = useEffectEvent((backwards: boolean) => {
    const lines = linesNow()
    if (stepOn(walk, lines, backwards ? -1 : 1) || backwards || !work) return
    // The last value was typed. Of a row only a cell was.
    if (lines.at(-1)?.list === undefined) goOnFromLast({ walk, lines, work }, leave)
  })
  useEffect(() => walk.onNext((backwards) => goOn(backwards)), [walk])
  // From anywhere else on the page, on from where the reviewer was.
  useShortcut('nextOpenValue', work && (() => enterNextOpen({ walk, lines: linesNow(), work })))
  useShortcut('enterValues', work && (() => enterAgain({ walk, lines: linesNow(), work })))
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
  useLayoutEffect(() => {
    // The row with the focus was removed, or its addition taken back.
    if (isInside && document.activeElement === document.body) keys?.enterNear(walk, linesNow())
  })
  const handleKeyDown = (event: KeyboardEvent) => {
    if (!work || !keys || event.defaultPrevented || isComposing(event.nativeEvent)) return
    if (!(event.target instanceof HTMLElement) || event.target.dataset['walk'] === undefined) {
      if (keys.leaveButton(event, walk)) event.preventDefault()
      return
    }
    const said = keys.pressKey({ event, walk, lines: linesNow(), work, leave })
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
          // From its buttons, Shift+Tab leads back to the values.
          setIsInside(event.target.matches('[data-walk]'))
          const [first] = linesNow()
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
