import { VisuallyHidden } from '../../controls/feedback/VisuallyHidden.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { toPointer } from '../../values/jsonPointer.ts'
import { EvidenceButton } from '../evidence/EvidenceButton.tsx'
import { useEvidenceChoice } from '../evidence/EvidenceContext.tsx'
import { FieldMetaLine } from '../fields/FieldMeta.tsx'
import { NestedValue } from '../values/NestedValue.tsx'
import { ShowMore } from '../values/ShowMore.tsx'
import { useEvidenceCell } from '../evidence/useEvidenceCell.ts'
import { useKeptState } from '../values/useKeptState.tsx'
import { KeyLabel } from '../search/KeyLabel.tsx'
import { type DataMatch, matchAt } from '../search/searchData.ts'
import type { DataField } from './collectTables.ts'
import styles from './RecordTable.module.css'

const rowsPerPress = 200

interface FieldTableProps {
  fields: readonly DataField[]
  labelOf: (path: readonly string[]) => string
  /** What a search found in the data as a whole. */
  match?: DataMatch | undefined
}

/** Shows single fields as a table of two columns, which fits everywhere. */
export function FieldTable({ fields, labelOf, match }: FieldTableProps) {
  const { data } = useLabels()
  const hasEvidence = useEvidenceChoice() !== undefined
  const cellProps = useEvidenceCell()
  const [shown = rowsPerPress, setShown] = useKeptState<number>('fieldTable')
  return (
    <div className={styles.root}>
      <div className={styles.frame}>
        <table className={styles.table} aria-label={data.fieldsTable} data-fixed="">
          <colgroup>
            <col className={styles.nameColumn} />
            <col />
            {hasEvidence && <col className={styles.actionColumn} />}
          </colgroup>
          <thead>
            <tr>
              <th className={styles.head} scope="col">
                {data.field}
              </th>
              <th className={styles.head} scope="col">
                {data.value}
              </th>
              {hasEvidence && (
                <th className={`${styles.head} ${styles.actionHead}`} scope="col">
                  <VisuallyHidden>{data.showInDocument}</VisuallyHidden>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {fields.slice(0, shown).map(({ path, value }) => {
              const pointer = toPointer(path)
              return (
                <tr key={pointer} className={styles.row}>
                  <th className={styles.fieldName} scope="row" title={path.join('.')}>
                    <KeyLabel name={path.join('.')} label={labelOf(path)} />
                  </th>
                  {/* The button in the row does the same for every input. */}
                  {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
                  <td className={styles.cell} {...(value !== undefined && cellProps(pointer))}>
                    <NestedValue
                      label={labelOf(path)}
                      value={value}
                      match={matchAt(match, path)}
                      pointer={pointer}
                    />
                    <FieldMetaLine pointer={pointer} />
                  </td>
                  {hasEvidence && (
                    <td className={`${styles.cell} ${styles.action}`}>
                      {value !== undefined && <EvidenceButton pointer={pointer} label={labelOf(path)} />}
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div className={styles.more}>
        <ShowMore shown={shown} total={fields.length} step={rowsPerPress} onShowMore={setShown} />
      </div>
    </div>
  )
}
