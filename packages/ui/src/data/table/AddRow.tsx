import PlusIcon from 'lucide-react/icons/plus'
import { use } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { addRow } from '../../corrections/steps.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { WalkContext } from '../walk/WalkContext.ts'
import { useDataWork } from '../work/DataWork.ts'

/** Adds a row behind the last one, where the data can be corrected. Its cells have no value yet. */
export function AddRow({ list, count }: { list: string; count: number }) {
  const { rows } = useLabels().work
  const work = useDataWork()
  const walk = use(WalkContext)
  if (!work || !walk) return null
  return (
    <Button
      size="small"
      variant="quiet"
      icon={PlusIcon}
      onClick={() => work.change(addRow(work.data, { list, index: count }, {}))}
    >
      {rows.add}
    </Button>
  )
}
