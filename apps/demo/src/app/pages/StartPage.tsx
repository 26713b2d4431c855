import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { StartRun, startRunLabels, useLabels } from 'cloudsquid-react-ui'
import { useAppServices } from '../AppServices.tsx'
import type { DashboardApi } from '../dashboard/createDashboardApi.ts'
import { useDashboard } from '../dashboard/useDashboard.ts'
import { AddRuns } from '../runs/add/AddRuns.tsx'
import { useFollowedRuns } from '../runs/useFollowedRuns.ts'
import { usePageTitle } from '../usePageTitle.ts'
import { ReviewsToDo } from './ReviewsToDo.tsx'
import styles from './StartPage.module.css'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'

const samplesQueryOptions = (api: DashboardApi) =>
  queryOptions({ queryKey: ['samples'], queryFn: ({ signal }) => api.readSamples(signal) })

/** Where runs are started; with a word of explanation for those who have none yet. */
export function StartPage() {
  const { startRun: words } = useLabels(startRunLabels)
  const { shell } = useDashboardLabels()
  const { api } = useAppServices()
  const { maxFileBytes, upstream, projectName, tableId, sample } = useDashboard()
  const { value, total } = useFollowedRuns()
  // The server's own sample may be on the list of somebody who has not begun.
  const isSample = typeof sample === 'object' && value.runs[0]?.runId === sample.runId
  const isFirstNow = total === 0 || (total === 1 && isSample)
  // As it was when the page came: runs that arrive later would push all of it down under the reader's hand.
  const [isFirst] = useState(isFirstNow)
  const samples = useQuery(samplesQueryOptions(api))
  usePageTitle(words.title)
  const { localExplained, cloudsquidExplained } = shell.upstream
  return (
    <div className={styles.page}>
      {!isFirst && <ReviewsToDo />}
      <h1 className={styles.title}>{words.title}</h1>
      {isFirst ? (
        <ol className={styles.steps}>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        <p className={styles.intro}>{words.intro}</p>
      )}
      <p className={styles.intro}>{upstream === 'local' ? localExplained : cloudsquidExplained}</p>
      {typeof sample === 'object' && (
        <Link
          className={styles.sample ?? ''}
          to="/runs/$projectName/$tableId/$runId"
          params={{ projectName, tableId, runId: sample.runId }}
        >
          <span className={styles.sampleTitle}>{words.finishedSample}</span>
          <span className={styles.sampleText}>{words.finishedSampleText}</span>
        </Link>
      )}
      <StartRun
        maxFileBytes={maxFileBytes}
        samples={samples.data}
        hasFailed={samples.isError}
        loadSample={api.loadSample}
      />
      {isFirst && !isFirstNow && <ReviewsToDo />}
      <AddRuns />
    </div>
  )
}
