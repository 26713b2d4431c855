// Written-out roles: a table that CSS lays out as cards loses its own in some browsers. The region takes the focus,
// or no keyboard reaches its far end.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */
import type { JsonObject } from 'cloudsquid-react'
import { useState } from 'react'
import { VisuallyHidden } from '../../../components/feedback/VisuallyHidden.tsx'
import { useLabels } from '../../../labels/useLabels.tsx'
import { EvidenceButton } from './EvidenceButton.tsx'
import { useEvidenceChoice } from './EvidenceContext.tsx'
import { keyLabel } from './keyLabel.ts'
import { recordColumns, recordValue } from './recordColumns.ts'
import styles from './RecordTable.module.css'
import { ShowMore } from './ShowMore.tsx'
import { NestedValue } from './NestedValue.tsx'
import { toPointer } from './toPointer.ts'
import { useEvidenceCell } from './useEvidenceCell.ts'

const rowsPerPress = 100

interface RecordTableProps {
  label: string
  rows: readonly JsonObject[]
  /** @default 100 */
  rowsAtFirst?: number
  /**
   * Whether the rows become cards where there is no room; few columns fit everywhere.
   *
   * @default true
   */
  hasCards?: boolean
  /** The JSON pointer of the list. */
  pointer: string
  /** Where a row stands in the data if not at its number in the list. */
  rowPointers?: readonly string[]
}

/**
 * Shows a list of objects as a real table with the union of their keys, and as cards where there is no room for
 * columns.
 */
export function RecordTable(props: RecordTableProps) {
  const { label, rows, rowsAtFirst = rowsPerPress, hasCards = true, pointer, rowPointers } = props
  const { data, evidence } = useLabels()
  const hasEvidence = useEvidenceChoice() !== undefined
  const cellProps = useEvidenceCell()
  const rowPointer = (index: number) => rowPointers?.[index] ?? toPointer(pointer, index)
  const [shown, setShown] = useState(rowsAtFirst)
  const columns = recordColumns(rows)
  return (
    <div className={styles.root}>
      <div
        className={styles.region}
        data-cards={hasCards ? '' : undefined}
        role="region"
        aria-label={data.tableRegion(label, rows.length)}
        tabIndex={0}
      >
        <table className={styles.table} role="table" aria-label={label} aria-rowcount={rows.length + 1}>
          <thead className={styles.headGroup} role="rowgroup">
            <tr role="row">
              {columns.map(({ key, isNumeric }) => (
                <th
                  key={key}
                  className={styles.head}
                  scope="col"
                  role="columnheader"
                  title={key}
                  data-numeric={isNumeric ? '' : undefined}
                >
                  {keyLabel(key, data.emptyKey)}
                </th>
              ))}
              {hasEvidence && (
                <th className={styles.head} scope="col" role="columnheader">
                  <VisuallyHidden>{evidence.show}</VisuallyHidden>
                </th>
              )}
            </tr>
          </thead>
          <tbody className={styles.body} role="rowgroup">
            {rows.slice(0, shown).map((row, index) => (
              <tr key={index} className={styles.row} role="row" aria-rowindex={index + 2}>
                {columns.map(({ key, isNumeric }) => (
                  // The button in the row leads there for every input; its values are offered beside the document.
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
                  <td
                    key={key}
                    className={styles.cell}
                    role="cell"
                    data-numeric={isNumeric ? '' : undefined}
                    {...cellProps(rowPointers?.[index] ?? toPointer(rowPointer(index), key))}
                  >
                    <span className={styles.name} aria-hidden="true">
                      {keyLabel(key, data.emptyKey)}
                    </span>
                    <NestedValue
                      label={keyLabel(key, data.emptyKey)}
                      value={recordValue(row, key)}
                      pointer={rowPointers?.[index] ?? toPointer(rowPointer(index), key)}
                    />
                  </td>
                ))}
                {hasEvidence && (
                  <td className={`${styles.cell} ${styles.action}`} role="cell">
                    <EvidenceButton pointer={rowPointer(index)} label={data.rowNamed(label, index + 1)} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.more}>
        <ShowMore shown={shown} total={rows.length} step={rowsPerPress} onShowMore={setShown} />
      </div>
    </div>
  )
}
