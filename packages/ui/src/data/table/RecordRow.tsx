/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- A table that CSS lays out as cards loses its roles in some browsers. */
import { memo, type Ref } from 'react'
import { toPointer } from '../../values/jsonPointer.ts'
import { keyLabel } from '../../labels/keyLabel.ts'
import { EvidenceButton } from '../evidence/EvidenceButton.tsx'
import { useEvidenceChoice } from '../evidence/EvidenceContext.tsx'
import { FieldMetaLine } from '../fields/FieldMeta.tsx'
import { NestedValue } from '../values/NestedValue.tsx'
import { useEvidenceCell } from '../evidence/useEvidenceCell.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { KeyLabel } from '../search/KeyLabel.tsx'
import { type DataMatch, matchIn } from '../search/searchData.ts'
import { type RecordColumn, recordValue } from './recordColumns.ts'
import type { RecordEntry } from './RecordEntry.ts'
import { WorkValue } from '../edit/WorkValue.tsx'
import { useWalkCells } from '../walk/useWalkCell.ts'
import { useDataWork } from '../work/DataWork.ts'
import { RowActions } from './RowActions.tsx'
import styles from './RecordTable.module.css'

interface RecordRowProps {
  /** Of the table. */
  label: string
  entry: RecordEntry
  columns: readonly RecordColumn[]
  /** What a search found in the record. */
  match?: DataMatch | undefined
  /** The JSON pointer of the list. */
  pointer: string
  /** Where the row stands among those that are shown; the first is 0. */
  place: number
  /** Whether the rows stand in another order than the list's. @default false */
  isSorted?: boolean
  rowRef?: Ref<HTMLTableRowElement> | undefined
  /** Told which row holds the focus, and when none does any more. */
  onFocusChange?: ((place: number | undefined) => void) | undefined
}

/** Shows one record. It renders anew only if it changed, as a table renders with every step of scrolling. */
export const RecordRow = memo(function RecordRow(props: RecordRowProps) {
  const { label: tableLabel, entry, columns, match, pointer, place, isSorted = false } = props
  const { rowRef, onFocusChange } = props
  const { data } = useLabels()
  const evidence = useEvidenceChoice()
  const cellProps = useEvidenceCell()
  const walkCell = useWalkCells()
  const work = useDataWork()
  const rowPointer = pointer + toPointer([entry.index])
  return (
    <tr
      ref={rowRef}
      className={styles.row}
      role="row"
      aria-rowindex={place + 2}
      data-index={place}
      data-evidence={evidence?.chosen === rowPointer ? 'chosen' : undefined}
      onFocus={() => onFocusChange?.(place)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onFocusChange?.(undefined)
      }}
    >
      {columns.map(({ key, isNumeric }) => {
        const label = keyLabel(key, data)
        const cell = rowPointer + toPointer([key])
        const value = recordValue(entry.record, key)
        return (
          // The button in the row leads there for every input; its values are offered beside the document.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
          <td
            key={key}
            className={styles.cell}
            role={walkCell ? 'gridcell' : 'cell'}
            data-numeric={isNumeric ? '' : undefined}
            {...walkCell?.(cell)}
            {...cellProps(cell)}
          >
            <span className={styles.name} aria-hidden="true">
              <KeyLabel name={key} label={label} />
            </span>
            <div className={styles.content}>
              <WorkValue pointer={cell} label={label} value={value}>
                <NestedValue label={label} value={value} match={matchIn(match, key)} pointer={cell} />
              </WorkValue>
              <FieldMetaLine pointer={cell} />
            </div>
          </td>
        )
      })}
      {(evidence || walkCell) && (
        <td className={`${styles.cell} ${styles.action}`} role={walkCell ? 'gridcell' : 'cell'}>
          <EvidenceButton pointer={rowPointer} label={data.rowNamed(tableLabel, entry.index + 1)} />
          {walkCell && work && (
            <RowActions work={work} list={pointer} index={entry.index} canMove={!isSorted} />
          )}
        </td>
      )}
    </tr>
  )
})
