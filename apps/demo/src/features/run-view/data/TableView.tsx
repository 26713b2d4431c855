import type { JsonObject } from 'cloudsquid-react'
import { useLabels } from '../../../labels/useLabels.tsx'
import { collectTables } from './collectTables.ts'
import { keyLabel } from './keyLabel.ts'
import { RecordTable } from './RecordTable.tsx'
import styles from './TableView.module.css'
import { toPointer } from './toPointer.ts'

/** Shows data as tables: one of the single fields, and one for each list of objects, wherever it lies. */
export function TableView({ data }: { data: JsonObject }) {
  const { data: words } = useLabels()
  const { fields, tables } = collectTables(data)
  const labelOf = (path: readonly string[]) => path.map((key) => keyLabel(key, words.emptyKey)).join(' › ')
  const fieldRows = fields.map(({ path, value }) => ({ [words.field]: labelOf(path), [words.value]: value }))
  return (
    <div className={styles.root}>
      {fieldRows.length > 0 && (
        <section>
          <h3 className={styles.title}>{words.fieldsTable}</h3>
          <RecordTable
            label={words.fieldsTable}
            rows={fieldRows}
            hasCards={false}
            pointer=""
            rowPointers={fields.map(({ path }) => toPointer('', ...path))}
          />
        </section>
      )}
      {tables.map(({ path, rows }) => (
        <section key={path.join('\u0000')}>
          <h3 className={styles.title}>
            {labelOf(path)} <span className={styles.count}>· {words.rowCount(rows.length)}</span>
          </h3>
          <RecordTable label={labelOf(path)} rows={rows} pointer={toPointer('', ...path)} />
        </section>
      ))}
    </div>
  )
}
