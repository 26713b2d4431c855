import { useNavigate } from '@tanstack/react-router'
import { type FollowedRun, runKey, RunList, type RunListProps } from 'cloudsquid-react-ui'
import { useAppServices } from '../AppServices.tsx'
import { BulkDecisions } from './bulk/BulkDecisions.tsx'
import { BulkExport } from './bulk/BulkExport.tsx'
import { useFollowedRunsWatch } from './FollowedRunsWatch.tsx'
import { useSelectedRun } from './SelectedRun.tsx'
import { renderRunLink } from './renderRunLink.tsx'
import { useRunChoice } from './useRunChoice.ts'
import { useTextSearch } from './useTextSearch.ts'
import { useDraftedRuns } from '../storage/drafts/useRunDrafts.ts'
import { useOpenRun } from './useOpenRun.ts'
import { useFollowedRuns } from './useFollowedRuns.ts'

const renderBulkActions = (chosen: readonly FollowedRun[]) => (
  <>
    <BulkDecisions runs={chosen} />
    <BulkExport runs={chosen} />
  </>
)

type FollowedRunListProps = Pick<RunListProps, 'onChoose' | 'headingLevel' | 'headerActions'>

/** The list of followed runs, wherever the layout puts it. */
export function FollowedRunList({ onChoose, headingLevel, headerActions }: FollowedRunListProps) {
  const { followedRuns } = useAppServices()
  const { value, problem, total } = useFollowedRuns()
  const [choice, changeChoice] = useRunChoice()
  const draftKeys = useDraftedRuns()
  const { hits, search } = useTextSearch()
  const selected = useSelectedRun()
  const navigate = useNavigate()
  const openRun = useOpenRun()
  const { readProblems, setVisible } = useFollowedRunsWatch()
  const selectedKey = selected && runKey(selected.ref)

  const handleRemove = (run: FollowedRun) => {
    followedRuns.remove(run)
    if (runKey(run) === selectedKey) void navigate({ to: '/' })
  }
  return (
    <RunList
      runs={value.runs}
      total={total}
      choice={choice}
      onChoiceChange={changeChoice}
      onTextChange={search}
      textHits={hits}
      draftKeys={draftKeys}
      renderBulkActions={renderBulkActions}
      problem={problem}
      selectedKey={selectedKey}
      readProblems={readProblems}
      onVisibleChange={setVisible}
      onRemove={handleRemove}
      onRestore={followedRuns.add}
      onChoose={onChoose}
      onOpen={openRun}
      headingLevel={headingLevel}
      headerActions={headerActions}
      renderLink={renderRunLink}
    />
  )
}
