import type { JsonObject } from 'cloudsquid-react'
import { lazyPart } from '../controls/lazyPart.tsx'
import { usePreload } from '../controls/loadedCode.ts'
import { useLabels } from '../labels/useLabels.tsx'
import { useDataWork } from './work/DataWork.ts'
import type { DataView } from './DataView.ts'
import type { DataMatch } from './search/searchData.ts'
import styles from './ExtractedData.module.css'
import type { FieldHint } from './fields/FieldHint.ts'
import { FieldList } from './fields/FieldList.tsx'
import { JsonViewOnDemand } from './json/JsonViewOnDemand.ts'

// Data is looked at as fields at first.
export const TableView = lazyPart(() => import('./table/TableView.tsx'), 'TableView')
export const ChangesView = lazyPart(() => import('./changes/ChangesView.tsx'), 'ChangesView')

interface DataContentProps {
  view: DataView
  data: JsonObject
  fields: readonly FieldHint[]
  /** What a search found; without one, everything is shown. */
  match: DataMatch | undefined
}

/** Shows data in one of its views. */
export function DataContent({ view, data, fields, match }: DataContentProps) {
  const { title } = useLabels().data
  const work = useDataWork()
  usePreload(TableView.preload)
  usePreload(JsonViewOnDemand.preload)
  usePreload(ChangesView.preload, work !== undefined)
  switch (view) {
    case 'fields':
      return (
        <div className={styles.body}>
          <FieldList data={data} fields={fields} match={match} />
        </div>
      )
    case 'table':
      return (
        <div className={styles.body}>
          <TableView data={data} fields={fields} match={match} />
        </div>
      )
    case 'changes':
      return <div className={styles.body}>{work && <ChangesView work={work} />}</div>
    case 'json':
      return (
        <div className={styles.body}>
          <div className={styles.json}>
            <JsonViewOnDemand label={title} value={data} match={match} pointer="" />
          </div>
        </div>
      )
  }
}
