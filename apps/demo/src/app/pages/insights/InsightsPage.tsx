import { useNavigate, useSearch } from '@tanstack/react-router'
import { EmptyState, useUiEnvironment } from 'cloudsquid-react-ui/controls'
import { useState } from 'react'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'
import { chooseRuns } from '../../insights/CountedRun.ts'
import { useCountedRuns } from '../../insights/useCountedRuns.ts'
import { usePageTitle } from '../../usePageTitle.ts'
import { FieldFaultPicture } from './FieldFaultPicture.tsx'
import { InsightsFilter } from './InsightsFilter.tsx'
import styles from './InsightsPage.module.css'
import { ReviewTimePicture } from './ReviewTimePicture.tsx'
import { RunsByDayPicture } from './RunsByDayPicture.tsx'
import { RunTimePicture } from './RunTimePicture.tsx'

/** Where time and mistakes go: four pictures, each with its numbers, of the runs that this device knows. */
export function InsightsPage() {
  const words = useDashboardLabels().insights
  const { days, tableId } = useSearch({ from: '/insights' })
  const navigate = useNavigate({ from: '/insights' })
  const { runs: known, isWhole } = useCountedRuns()
  const { now } = useUiEnvironment()
  // As long as the page is open "now" stays: pictures that moved by themselves could not be compared.
  const [nowMs] = useState(now)
  const runs = chooseRuns(known, { days, tableId, nowMs })
  usePageTitle(words.title)
  const tableIds = [...new Set(known.map((run) => run.tableId))].toSorted()
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <InsightsFilter
          days={days}
          tableId={tableId}
          tableIds={tableIds}
          onChange={(change) =>
            void navigate({ search: (search) => ({ ...search, ...change }), replace: true })
          }
        />
      </div>
      <output className={styles.from}>
        {isWhole ? words.from(runs.length, known.length) : words.reading}
      </output>
      {runs.length === 0 ? (
        <EmptyState title={words.none} body={words.noneBody} />
      ) : (
        <div className={styles.pictures}>
          <RunsByDayPicture runs={runs} />
          <RunTimePicture runs={runs} />
          <ReviewTimePicture runs={runs} nowMs={nowMs} />
          <FieldFaultPicture runs={runs} />
        </div>
      )}
    </div>
  )
}
