import type { JsonValue } from 'cloudsquid-react'
import type { ReactNode } from 'react'
import { CopyButton } from '../../controls/actions/CopyButton.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { KeyLabel } from '../search/KeyLabel.tsx'
import { WrittenAs } from '../evidence/WrittenAs.tsx'
import { EvidenceButton } from '../evidence/EvidenceButton.tsx'
import styles from './FieldList.module.css'
import { FieldMetaLine, useIsFlagged } from './FieldMeta.tsx'
import { writeJson } from '../../values/keptDigits.ts'
import { useChangeMark } from '../values/useChangeMark.ts'
import { useEvidenceCell } from '../evidence/useEvidenceCell.ts'
import { WorkValue } from '../edit/WorkValue.tsx'
import { useWalkCells } from '../walk/useWalkCell.ts'
import { useDataWork } from '../work/DataWork.ts'
import { itemsAt } from '../work/itemsAt.ts'
import CheckIcon from 'lucide-react/icons/check'
import { Icon } from '../../controls/icon/Icon.tsx'
import { VisuallyHidden } from '../../controls/feedback/VisuallyHidden.tsx'
import type { FieldHint } from './FieldHint.ts'
import { valueKind } from '../values/valueKind.ts'

interface FieldRowProps {
  /** The field's own key. */
  name: string
  label: string
  /** Stands beside the label, such as how many rows there are. */
  count?: string | undefined
  value: JsonValue | undefined
  pointer: string
  hint?: FieldHint | undefined
  /** Whether its values are stops of their own, as those of a table. */
  isGroup?: boolean
  /** Shows the value. */
  children: ReactNode
}

/** Stands around one field: its label, its value beside or below it, a button that copies it, a mark when it changes. */
export function FieldRow(props: FieldRowProps) {
  const { name, label, count, value, pointer, hint, isGroup = false, children } = props
  const { data, copy, work: words } = useLabels()
  const change = useChangeMark(value)
  const cellProps = useEvidenceCell()
  const isFlagged = useIsFlagged(pointer)
  const walkCell = useWalkCells()
  const work = useDataWork()
  const kind = valueKind(value)
  const isWide = kind === 'records' || kind === 'mixed' || kind === 'object'
  const isGrid = walkCell !== undefined
  const isLookedAt = isGrid && !isGroup && work?.isLookedAt(pointer) === true
  const isObjected = isGrid && work && itemsAt(work.findings, pointer).length > 0
  // A list of names and values, or the row of a grid where one walks from value to value.
  const Label = isGrid ? 'div' : 'dt'
  const Value = isGrid ? 'div' : 'dd'
  return (
    <div
      className={styles.row}
      role={isGrid ? 'row' : undefined}
      data-kind={kind}
      data-change={change}
      data-wide={isWide ? '' : undefined}
      data-flagged={isFlagged || isObjected ? '' : undefined}
    >
      <Label className={styles.label} title={name} role={isGrid ? 'rowheader' : undefined}>
        <KeyLabel name={name} label={label} />
        {count !== undefined && <span className={styles.count}> · {count}</span>}
        {isLookedAt && (
          <span className={styles.seen}>
            <Icon drawing={CheckIcon} />
            <VisuallyHidden>{words.lookedAt}</VisuallyHidden>
          </span>
        )}
      </Label>
      {/* The button in the row does the same for every input. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-static-element-interactions */}
      <Value
        className={styles.value}
        role={isGrid ? 'gridcell' : undefined}
        {...(!isGroup && walkCell?.(pointer))}
        {...(value !== undefined && cellProps(pointer))}
      >
        {isGroup ? (
          children
        ) : (
          <WorkValue pointer={pointer} label={label} value={value} hint={hint}>
            <div className={value === undefined ? styles.missing : styles.shown}>
              {children}
              <WrittenAs pointer={pointer} value={value} />
            </div>
          </WorkValue>
        )}
        <FieldMetaLine pointer={pointer} />
      </Value>
      {value !== undefined && (
        <Value className={`${styles.value} ${styles.actions}`} role={isGrid ? 'gridcell' : undefined}>
          <EvidenceButton pointer={pointer} label={label} />
          <CopyButton label={data.copyField(label)} getText={() => textOf(value)} words={copy} />
        </Value>
      )}
    </div>
  )
}

/** What copying gives: a text as it is, all else as JSON. */
const textOf = (value: JsonValue) => (typeof value === 'string' ? value : writeJson(value, 2))
