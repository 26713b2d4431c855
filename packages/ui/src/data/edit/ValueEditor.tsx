import type { JsonValue } from 'cloudsquid-react'
import { type KeyboardEvent, use, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import { isComposing } from '../../controls/shortcuts/isComposing.ts'
import { actionOf } from '../../controls/shortcuts/keyTable.ts'
import { removeValue, setValue } from '../../corrections/steps.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { FieldHint } from '../fields/FieldHint.ts'
import { WalkContext } from '../walk/WalkContext.ts'
import type { DataWork } from '../work/DataWork.ts'
import { editorKeys } from './editorKeys.ts'
import { editorKind, textToEdit } from './editorKind.ts'
import { EditorInput } from './EditorInput.tsx'
import { EditorMessage } from './EditorMessage.tsx'
import { type EditorKind, parseTyped } from './parseTyped.ts'
import styles from './ValueEditor.module.css'

const kinds = ['text', 'number', 'date', 'boolean', 'json', 'null', 'missing'] as const

export interface ValueEditorProps {
  work: DataWork
  pointer: string
  label: string
  value: JsonValue | undefined
  hint?: FieldHint | undefined
}

/**
 * Corrects a value in its place. Enter saves and goes on, Tab saves and goes to the next, Escape gives up. What is typed is
 * kept from the first letter; leaving saves what can be saved and keeps the rest as it stands.
 */
export function ValueEditor({ work, pointer, label, value, hint }: ValueEditorProps) {
  const { work: words } = useLabels()
  const { locale } = useUiEnvironment()
  const walk = use(WalkContext)
  const kept = work.typedAt(pointer)
  const own = editorKind(value, hint)
  const first = walk?.get().editing?.text
  const [kind, setKind] = useState<EditorKind>((kept?.kind as EditorKind | undefined) ?? own)
  const [text, setText] = useState(() => kept?.text ?? first ?? textToEdit(value, own, locale))
  const [isAsked, setIsAsked] = useState(kept !== undefined)
  const rootRef = useRef<HTMLDivElement>(null)
  const isOver = useRef(false)
  const messageId = useId()
  const parsed = parseTyped(text, kind, { locale, was: value })
  const isChanged =
    kept !== undefined || first !== undefined || kind !== own || text !== textToEdit(value, own, locale)

  useEffect(() => {
    const input = rootRef.current?.querySelector<HTMLInputElement>('input, textarea, select')
    input?.focus()
    // What was typed to open it stands there already.
    if (input instanceof HTMLInputElement && first === undefined) input.select()
  }, [first])

  const change = (next: string, nextKind = kind) => {
    setText(next)
    setKind(nextKind)
    setIsAsked(false)
    work.keepTyped(pointer, { text: next, kind: nextKind })
  }
  const close = (then: 'next' | 'before' | 'stay' | 'leave') => {
    isOver.current = true
    walk?.set({ editing: undefined })
    if (then === 'stay') walk?.go(pointer)
    if (then === 'next' || then === 'before') walk?.next(then === 'before')
  }
  const store = (stored: JsonValue | undefined, then: 'next' | 'before' | 'leave') => {
    work.change(stored === undefined ? removeValue(work.data, pointer) : setValue(work.data, pointer, stored))
    work.keepTyped(pointer, undefined)
    // Who typed it has looked at it. One that was left by the mouse may have been seen by accident.
    if (then === 'next') work.lookAt(pointer, { value: stored })
    close(then)
  }
  const save = (then: 'next' | 'before' | 'leave') => {
    if (!isChanged) return close(then)
    if ('value' in parsed) return store(parsed.value, then)
    setIsAsked(true)
    if ('meanings' in parsed && then !== 'leave')
      setTimeout(() => rootRef.current?.querySelector<HTMLElement>('[data-meaning]')?.focus())
  }
  const giveUp = () => {
    work.keepTyped(pointer, undefined)
    close('stay')
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    // A composition has its own Enter, Tab and Escape.
    if (isComposing(event.nativeEvent)) return event.stopPropagation()
    event.stopPropagation()
    const action = actionOf(editorKeys, event.nativeEvent)
    if (action === 'giveUp') giveUp()
    else if (action === 'kinds') rootRef.current?.querySelector<HTMLElement>('[data-kinds]')?.focus()
    // A button has Enter and Tab for itself.
    else if (action === undefined || event.target instanceof HTMLButtonElement) return
    else save(action === 'before' ? 'before' : 'next')
    event.preventDefault()
  }
  return (
    // It hears the keys of the controls in it, and is none itself.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={rootRef}
      className={styles.root}
      data-editor=""
      onKeyDown={handleKeyDown}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={(event) => {
        if (isOver.current || event.currentTarget.contains(event.relatedTarget)) return
        save('leave')
        if (!isOver.current) close('leave')
      }}
    >
      <div className={styles.line}>
        <EditorInput
          kind={kind}
          text={text}
          label={words.edit(label)}
          hint={hint}
          messageId={messageId}
          isInvalid={'problem' in parsed && isAsked}
          onChange={change}
        />
        <select
          className={styles.kinds}
          data-kinds=""
          aria-label={words.editor.kind}
          value={kind}
          onChange={(event) => change(text, event.target.value as EditorKind)}
        >
          {[...new Set<EditorKind>([own, ...kinds])].map((one) => (
            <option key={one} value={one}>
              {words.editor.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      <div id={messageId}>
        <EditorMessage parsed={parsed} text={text} isAsked={isAsked} isChanged={isChanged} />
      </div>
      {isAsked && 'meanings' in parsed && (
        <div className={styles.meanings}>
          {parsed.meanings.map((meaning) => (
            <Button
              key={JSON.stringify(meaning)}
              size="small"
              data-meaning=""
              onClick={() => store(meaning, 'next')}
            >
              {words.editor.stored(JSON.stringify(meaning))}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
