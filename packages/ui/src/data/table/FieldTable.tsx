import CheckIcon from 'lucide-react/icons/check'
import { VisuallyHidden } from '../../controls/feedback/VisuallyHidden.tsx'
import { Icon } from '../../controls/icon/Icon.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { toPointer } from '../../values/jsonPointer.ts'
import { WorkValue } from '../edit/WorkValue.tsx'
import { EvidenceButton } from '../evidence/EvidenceButton.tsx'
import { useEvidenceChoice } from '../evidence/EvidenceContext.tsx'
import type { FieldHint } from '../fields/FieldHint.ts'
import { FieldMetaLine } from '../fields/FieldMeta.tsx'
import { NestedValue } from '../values/NestedValue.tsx'
import { ShowMore } from '../values/ShowMore.tsx'
import { useEvidenceCell } from '../evidence/useEvidenceCell.ts'
import { useKeptState } from '../values/useKeptState.tsx'
import { KeyLabel } from '../search/KeyLabel.tsx'
import { type DataMatch, matchAt } from '../search/searchData.ts'
import { useWalkCells } from '../walk/useWalkCell.ts'
import { useReveal } from '../walk/WalkContext.ts'
import { useDataWork } from '../work/DataWork.ts'
import type { DataField } from './collectTables.ts'
import styles from './RecordTable.module.css'

const rowsPerPress = 200

interface FieldTableProps {
  fields: readonly DataField[]
  labelOf: (path: readonly string[]) => string
  /** What is known of fields of the data itself. */
  hints: readonly FieldHint[]
  /** What a search found in the data as a whole. */
  match?: DataMatch | undefined
}

/** Shows single fields as a table of two columns, which fits everywhere. */
export function FieldTable({ fields, labelOf, hints, match }: FieldTableProps) {
  const { data } = useLabels()
  const hasEvidence = useEvidenceChoice() !== undefined
  const isGrid = useWalkCells() !== undefined
  const [shown = rowsPerPress, setShown] = useKeptState<number>('fieldTable')
  useReveal('', (_, pointer) => {
    const place = fields.findIndex(({ path }) => toPointer(path) === pointer)
    if (place >= shown) setShown(place + rowsPerPress)
  })
  return (
    <div className={styles.root}>
      <div className={styles.frame}>
        <table
          className={styles.table}
          role={isGrid ? 'grid' : undefined}
          aria-label={data.fieldsTable}
          data-fixed=""
        >
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
            {fields.slice(0, shown).map(({ path, value }) => (
              <FieldTableRow
                key={toPointer(path)}
                path={path}
                value={value}
                label={labelOf(path)}
                hint={path.length === 1 ? hints.find(({ key }) => key === path[0]) : undefined}
                match={matchAt(match, path)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.more}>
        <ShowMore shown={shown} total={fields.length} step={rowsPerPress} onShowMore={setShown} />
      </div>
    </div>
  )
}

interface FieldTableRowProps extends DataField {
  label: string
  hint: FieldHint | undefined
  match: DataMatch | undefined
}

function FieldTableRow({ path, value, label, hint, match }: FieldTableRowProps) {
  const { work: words } = useLabels()
  const hasEvidence = useEvidenceChoice() !== undefined
  const cellProps = useEvidenceCell()
  const walkCell = useWalkCells()
  const work = useDataWork()
  const pointer = toPointer(path)
  const isGrid = walkCell !== undefined
  return (
    <tr className={styles.row} role={isGrid ? 'row' : undefined}>
      <th className={styles.fieldName} scope="row" title={path.join('.')}>
        <KeyLabel name={path.join('.')} label={label} />
        {isGrid && work?.isLookedAt(pointer) && (
          <span className={styles.seen}>
            {' '}
            <Icon drawing={CheckIcon} />
            <VisuallyHidden>{words.lookedAt}</VisuallyHidden>
          </span>
        )}
      </th>
      {/* The button in the row does the same for every input. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <td
        className={styles.cell}
        role={isGrid ? 'gridcell' : undefined}
        {...walkCell?.(pointer)}
        {...(value !== undefined && cellProps(pointer))}
      >
        <WorkValue pointer={pointer} label={label} value={value} hint={hint}>
          <NestedValue label={label} value={value} match={match} pointer={pointer} />
        </WorkValue>
        <FieldMetaLine pointer={pointer} />
      </td>
      {hasEvidence && (
        <td className={`${styles.cell} ${styles.action}`} role={isGrid ? 'gridcell' : undefined}>
          {value !== undefined && <EvidenceButton pointer={pointer} label={label} />}
        </td>
      )}
    </tr>
  )
}
