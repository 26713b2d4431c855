import type { JsonValue } from 'cloudsquid-react'
import { type ReactNode, use } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { lazyPart } from '../../controls/lazyPart.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import type { FieldHint } from '../fields/FieldHint.ts'
import { useWalkState, WalkContext } from '../walk/WalkContext.ts'
import { type DataWork, useDataWork } from '../work/DataWork.ts'
import { itemsAt } from '../work/itemsAt.ts'
import styles from './WorkValue.module.css'
import { wordOf } from './wordOf.ts'

// The area that is walked loads them once there is something to correct.
export const FindingLines = lazyPart(() => import('./FindingLines.tsx'), 'FindingLines')
export const ValueEditor = lazyPart(() => import('./ValueEditor.tsx'), 'ValueEditor')

interface WorkValueProps {
  pointer: string
  label: string
  value: JsonValue | undefined
  hint?: FieldHint | undefined
  children: ReactNode
}

/** Stands around a value that can be corrected: its editor while it is open, and below it what is said of it. */
export function WorkValue(props: WorkValueProps) {
  const work = useDataWork()
  const walk = use(WalkContext)
  const isEditing = useWalkState(({ editing }) => editing?.pointer === props.pointer) ?? false
  if (!work || !walk) return props.children
  return (
    <>
      {isEditing ? <ValueEditor key={props.pointer} {...props} work={work} /> : props.children}
      <WorkLines {...props} work={work} isEditing={isEditing} />
    </>
  )
}

function WorkLines(props: WorkValueProps & { work: DataWork; isEditing: boolean }) {
  const { work, pointer, label, isEditing, value } = props
  const { work: words, data } = useLabels()
  const walk = use(WalkContext)
  const isExplained = useWalkState(({ explained }) => explained === pointer) ?? false
  const change = itemsAt(work.changes, pointer).find(({ kind }) => kind !== 'rowMoved')
  const typed = isEditing ? undefined : work.typedAt(pointer)
  const open = () => walk?.set({ editing: { pointer, text: undefined } })
  return (
    <>
      {typed && (
        <p className={styles.line} data-tone="warning">
          <q>{typed.text}</q> {words.editor.unsaved}{' '}
          <Button size="small" variant="quiet" onClick={open}>
            {words.editor.goOn}
          </Button>
        </p>
      )}
      {change && (
        <p className={styles.line} data-tone="changed">
          {change.kind === 'added' ? words.added : said(wordOf(change.was, data.values))}{' '}
          <Button
            size="small"
            variant="quiet"
            aria-label={words.restoreNamed(label)}
            onClick={() => {
              work.restore(pointer)
              walk?.go(pointer)
            }}
          >
            {words.restore}
          </Button>
        </p>
      )}
      {itemsAt(work.findings, pointer).length > 0 && (
        <FindingLines work={work} pointer={pointer} value={value} />
      )}
      {value === undefined && !isEditing && (
        <Button size="small" variant="quiet" aria-label={words.addNamed(label)} onClick={open}>
          {words.add}
        </Button>
      )}
      {isExplained && (
        <output className={styles.line}>{work.reasoningOf(pointer) ?? words.noReasoning}</output>
      )}
    </>
  )
  function said(was: string): string {
    return work.reviewer ? words.correctedBy(was, work.reviewer) : words.correctedFrom(was)
  }
}
