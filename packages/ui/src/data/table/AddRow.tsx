import PlusIcon from 'lucide-react/icons/plus'
import { use } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { addRowAt } from '../walk/addRowAt.ts'
import { useWalkState, WalkContext } from '../walk/WalkContext.ts'
import { rowLines } from '../walk/walkLines.ts'
import { useDataWork } from '../work/DataWork.ts'
import type { JsonObject } from 'cloudsquid-react'

interface AddRowProps {
  /** The JSON pointer of the list. */
  list: string
  records: readonly JsonObject[]
}

/** Adds a row behind the last one, where the data can be corrected. Tab leads here from the rows of its table. */
export function AddRow({ list, records }: AddRowProps) {
  const { rows } = useLabels().work
  const work = useDataWork()
  const walk = use(WalkContext)
  const isHere = useWalkState(({ current }) => current?.startsWith(`${list}/`) === true)
  if (!work || !walk) return null
  return (
    <Button
      size="small"
      variant="quiet"
      icon={PlusIcon}
      tabIndex={isHere ? 0 : -1}
      data-add-row=""
      onClick={() => {
        const lines = rowLines(list, records, undefined)
        addRowAt({ walk, work, lines }, { list, index: records.length })
      }}
    >
      {rows.add}
    </Button>
  )
}
