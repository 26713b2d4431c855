import type { JsonObject } from 'cloudsquid-react'
import { TabStopContext } from '../../controls/actions/TabStopContext.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { toPointer } from '../../values/jsonPointer.ts'
import { type FieldHint, noHints } from '../fields/FieldHint.ts'
import { keyLabel } from '../../labels/keyLabel.ts'
import { orderFields } from '../fields/orderFields.ts'
import { withMissing } from '../fields/withMissing.ts'
import { KeyLabel } from '../search/KeyLabel.tsx'
import { type DataMatch, isShownAt, matchAt } from '../search/searchData.ts'
import { WalkArea } from '../walk/WalkArea.tsx'
import { useDataWork } from '../work/DataWork.ts'
import { collectTables } from './collectTables.ts'
import { countRows } from './countRows.ts'
import { FieldTable } from './FieldTable.tsx'
import { RecordTable } from './RecordTable.tsx'
import { asSorted, tableLines } from './tableLines.ts'
import styles from './TableView.module.css'

interface TableViewProps {
  data: JsonObject
  /** What is expected, in which order, and what it is called. Other fields are shown all the same. */
  fields?: readonly FieldHint[] | undefined
  /** What a search found; without one, everything is shown. */
  match?: DataMatch | undefined
}

/**
 * Shows data as tables: one of the single fields, and one for each list of objects, wherever it lies. Where the data can
 * be corrected one walks through them all, as through fields.
 */
export function TableView({ data: given, fields = noHints, match }: TableViewProps) {
  const { data: words } = useLabels()
  const work = useDataWork()
  const data = work?.withMissing(given) ?? given
  const hints = work ? withMissing(work.expected, data, fields) : fields
  const shown = orderFields(data, hints, words)
  const collected = collectTables(shown.map(({ key, value }) => [key, value] as const))
  const singles = collected.fields.filter(({ path }) => isShownAt(match, path))
  const tables = collected.tables.filter(({ path }) => isShownAt(match, path))
  const labels = new Map(shown.map(({ key, label }) => [key, label]))
  const labelOf = ([first = '', ...rest]: readonly string[]) =>
    [labels.get(first) ?? first, ...rest.map((key) => keyLabel(key, words))].join(' › ')
  const content = (
    <div className={styles.root}>
      {singles.length > 0 && (
        <section>
          <h3 className={styles.title}>{words.fieldsTable}</h3>
          <FieldTable fields={singles} labelOf={labelOf} hints={hints} match={match} />
        </section>
      )}
      {tables.map(({ path, rows }) => {
        const pointer = toPointer(path)
        const found = matchAt(match, path)
        return (
          <section key={pointer}>
            <h3 className={styles.title}>
              <KeyLabel name={path.join('.')} label={labelOf(path)} />{' '}
              <span className={styles.count}>· {countRows(rows.length, found, words)}</span>
            </h3>
            <RecordTable label={labelOf(path)} records={rows} match={found} pointer={pointer} isSortable />
          </section>
        )
      })}
    </div>
  )
  if (!work) return content
  const lines = tableLines({ fields: singles, tables }, (path) => matchAt(match, path))
  return (
    <WalkArea lines={lines} arrange={asSorted}>
      <TabStopContext value={-1}>{content}</TabStopContext>
    </WalkArea>
  )
}
