import { useId } from 'react'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'
import styles from './InsightsPage.module.css'

export interface InsightsSearch {
  /** The last so many days. @default all of them */
  days?: number | undefined
  tableId?: string | undefined
}

interface InsightsFilterProps extends InsightsSearch {
  tableIds: readonly string[]
  onChange: (change: InsightsSearch) => void
}

const spans = [7, 30, 90]

/** Chooses which runs are counted. What it chooses stands in the address. */
export function InsightsFilter({ days, tableId, tableIds, onChange }: InsightsFilterProps) {
  const words = useDashboardLabels().insights
  const daysId = useId()
  const tableFieldId = useId()
  return (
    <div className={styles.filter}>
      <label htmlFor={daysId}>{words.period}</label>
      <select
        id={daysId}
        value={days ?? ''}
        onChange={({ target }) => onChange({ days: target.value === '' ? undefined : Number(target.value) })}
      >
        <option value="">{words.always}</option>
        {[...new Set([...spans, ...(days === undefined ? [] : [days])])].map((span) => (
          <option key={span} value={span}>
            {words.lastDays(span)}
          </option>
        ))}
      </select>
      {tableIds.length > 1 && (
        <>
          <label htmlFor={tableFieldId}>{words.table}</label>
          <select
            id={tableFieldId}
            value={tableId ?? ''}
            onChange={({ target }) => onChange({ tableId: target.value || undefined })}
          >
            <option value="">{words.allTables}</option>
            {tableIds.map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  )
}
