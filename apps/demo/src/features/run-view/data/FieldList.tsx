import { isJsonObject, type JsonObject, type JsonValue } from 'cloudsquid-react'
import { useState } from 'react'
import { CopyButton } from '../../../components/controls/CopyButton.tsx'
import { useLabels } from '../../../labels/useLabels.tsx'
import styles from './FieldList.module.css'
import { EvidenceButton } from './EvidenceButton.tsx'
import { keyLabel } from './keyLabel.ts'
import { NestedValue } from './NestedValue.tsx'
import { RecordTable } from './RecordTable.tsx'
import { ShowMore } from './ShowMore.tsx'
import { toPointer } from './toPointer.ts'
import { useChangeMark } from './useChangeMark.ts'
import { useEvidenceCell } from './useEvidenceCell.ts'
import { isRecords, valueKind } from './valueKind.ts'

/** As many as a page stays quick with: a row is about ten elements. */
const fieldsAtFirst = 200

/** Deeper objects are read more easily as JSON than as lists inside lists. */
const deepestList = 3
const rowsAtFirst = 20

interface FieldListProps {
  data: JsonObject
  /**
   * How deep this object lies in the data.
   *
   * @default 0
   */
  depth?: number
  /**
   * The JSON pointer of this object.
   *
   * @default '' (the data as a whole)
   */
  pointer?: string
}

/** Shows every field of an object: its label, its value, and a button that copies it. No schema is needed. */
export function FieldList({ data, depth = 0, pointer = '' }: FieldListProps) {
  const [shown, setShown] = useState(fieldsAtFirst)
  const fields = Object.entries(data)
  return (
    <div className={styles.root}>
      <dl className={styles.list}>
        {fields.slice(0, shown).map(([key, value]) => (
          <FieldRow key={key} name={key} value={value} depth={depth} pointer={toPointer(pointer, key)} />
        ))}
      </dl>
      <div className={styles.more}>
        <ShowMore shown={shown} total={fields.length} step={fieldsAtFirst} onShowMore={setShown} />
      </div>
    </div>
  )
}

interface FieldRowProps {
  /** The field's own key. */
  name: string
  value: JsonValue
  depth: number
  pointer: string
}

/** Shows one field: short values beside their label, tables and objects below it. */
function FieldRow({ name, value, depth, pointer }: FieldRowProps) {
  const cell = useEvidenceCell()(pointer)
  const { data, copy } = useLabels()
  const label = keyLabel(name, data.emptyKey)
  const change = useChangeMark(value)
  const kind = valueKind(value)
  const isNested = kind === 'object' && depth < deepestList
  const isWide = kind === 'records' || kind === 'mixed' || kind === 'object'
  return (
    <div className={styles.row} data-kind={kind} data-change={change} data-wide={isWide ? '' : undefined}>
      <dt className={styles.label} title={name}>
        {label}
        {isRecords(value) && <span className={styles.count}> · {data.rowCount(value.length)}</span>}
      </dt>
      {/* The button in the row does the same for every input. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <dd className={styles.value} {...cell}>
        {isRecords(value) ? (
          <RecordTable label={label} rows={value} rowsAtFirst={rowsAtFirst} pointer={pointer} />
        ) : isNested && isJsonObject(value) ? (
          <div className={styles.nested}>
            <FieldList data={value} depth={depth + 1} pointer={pointer} />
          </div>
        ) : (
          <NestedValue label={label} value={value} pointer={pointer} />
        )}
      </dd>
      <dd className={`${styles.value} ${styles.actions}`}>
        <EvidenceButton pointer={pointer} label={label} />
        <CopyButton label={data.copyField(label)} getText={() => textOf(value)} words={copy} />
      </dd>
    </div>
  )
}

/** What copying gives: a text as it is, all else as JSON. */
const textOf = (value: JsonValue) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2))
