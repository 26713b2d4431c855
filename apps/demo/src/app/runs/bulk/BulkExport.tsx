import { useState } from 'react'
import type { FollowedRun } from 'cloudsquid-react-ui'
import { Button, type ManyExport, saveBlob } from 'cloudsquid-react-ui/controls'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'
import { useAppServices } from '../../AppServices.tsx'

const kinds = ['fields', 'lines', 'json'] as const
const endings: Record<ManyExport, string> = { fields: 'runs.csv', lines: 'lines.csv', json: 'runs.json' }

/** Takes the chosen runs away as one file; of those that are approved, where that is wished. */
export function BulkExport({ runs }: { runs: readonly FollowedRun[] }) {
  const words = useDashboardLabels().bulk
  const { followedRuns } = useAppServices()
  const [isApprovedOnly, setApprovedOnly] = useState(false)
  const [state, setState] = useState<'idle' | 'busy' | 'failed' | { missing: number; count: number }>('idle')
  const wanted = isApprovedOnly ? runs.filter(({ review }) => review === 'approved') : runs

  const save = async (kind: ManyExport) => {
    setState('busy')
    try {
      // What writes CSV is loaded when it is asked for.
      const { saveRuns } = await import('./saveRuns.ts')
      const { file, count } = await saveRuns(followedRuns.storage, wanted, kind)
      if (count > 0) saveBlob(endings[kind], file)
      setState({ count, missing: wanted.length - count })
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="small"
          disabled={state === 'busy' || wanted.length === 0}
          onClick={() => void save(kind)}
        >
          {words.exports[kind]}
        </Button>
      ))}
      <label>
        <input
          type="checkbox"
          checked={isApprovedOnly}
          onChange={({ target }) => setApprovedOnly(target.checked)}
        />{' '}
        {words.approvedOnly}
      </label>
      <output>
        {state === 'busy' && words.busy}
        {state === 'failed' && words.failed}
        {typeof state === 'object' && words.exported(state.count, state.missing)}
      </output>
    </>
  )
}
