import type { JsonValue } from 'cloudsquid-react'
import type { ReactNode } from 'react'
import { CopyButton } from '../../controls/actions/CopyButton.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { KeyLabel } from '../search/KeyLabel.tsx'
import { EvidenceButton } from '../evidence/EvidenceButton.tsx'
import styles from './FieldList.module.css'
import { FieldMetaLine, useIsFlagged } from './FieldMeta.tsx'
import { useChangeMark } from '../values/useChangeMark.ts'
import { useEvidenceCell } from '../evidence/useEvidenceCell.ts'
import { valueKind } from '../values/valueKind.ts'

interface FieldRowProps {
  /** The field's own key. */
  name: string
  label: string
  /** Stands beside the label, such as how many rows there are. */
  count?: string | undefined
  value: JsonValue | undefined
  pointer: string
  /** Shows the value. */
  children: ReactNode
}

/** Stands around one field: its label, its value beside or below it, a button that copies it, a mark when it changes. */
export function FieldRow({ name, label, count, value, pointer, children }: FieldRowProps) {
  const { data, copy } = useLabels()
  const change = useChangeMark(value)
  const cellProps = useEvidenceCell()
  const isFlagged = useIsFlagged(pointer)
  const kind = valueKind(value)
  const isWide = kind === 'records' || kind === 'mixed' || kind === 'object'
  return (
    <div
      className={styles.row}
      data-kind={kind}
      data-change={change}
      data-wide={isWide ? '' : undefined}
      data-flagged={isFlagged ? '' : undefined}
    >
      <dt className={styles.label} title={name}>
        <KeyLabel name={name} label={label} />
        {count !== undefined && <span className={styles.count}> · {count}</span>}
      </dt>
      {/* The button in the row does the same for every input. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <dd className={styles.value} {...(value !== undefined && cellProps(pointer))}>
        {children}
        <FieldMetaLine pointer={pointer} />
      </dd>
      {value !== undefined && (
        <dd className={`${styles.value} ${styles.actions}`}>
          <EvidenceButton pointer={pointer} label={label} />
          <CopyButton label={data.copyField(label)} getText={() => textOf(value)} words={copy} />
        </dd>
      )}
    </div>
  )
}

/** What copying gives: a text as it is, all else as JSON. */
const textOf = (value: JsonValue) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2))
