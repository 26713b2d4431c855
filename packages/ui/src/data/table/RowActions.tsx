import { use } from 'react'
import ArrowDownIcon from 'lucide-react/icons/arrow-down'
import ArrowUpIcon from 'lucide-react/icons/arrow-up'
import CheckIcon from 'lucide-react/icons/check'
import TrashIcon from 'lucide-react/icons/trash-2'
import { Button } from '../../controls/actions/Button.tsx'
import { VisuallyHidden } from '../../controls/feedback/VisuallyHidden.tsx'
import { Icon } from '../../controls/icon/Icon.tsx'
import type { CorrectionStep } from '../../corrections/Corrections.ts'
import { moveRow, removeValue } from '../../corrections/steps.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { keysOf, toPointer, valueAt } from '../../values/jsonPointer.ts'
import { useWalkState, WalkContext } from '../walk/WalkContext.ts'
import type { DataWork } from '../work/DataWork.ts'
import styles from './RecordTable.module.css'

interface RowActionsProps {
  work: DataWork
  /** The JSON pointer of the list. */
  list: string
  index: number
  /** Whether the list's order is the one that is shown. */
  canMove: boolean
}

/** What can be done with a row: offered where the reviewer is, as three buttons in each row would be all that one sees. */
export function RowActions({ work, list, index, canMove }: RowActionsProps) {
  const { rows, lookedAt } = useLabels().work
  const pointer = list + toPointer([index])
  const isHere = useWalkState(({ current }) => current?.startsWith(`${pointer}/`) === true)
  const walk = use(WalkContext)
  /** Does something to the row, and goes to where it is then, or what stands in its place. */
  const act = (step: CorrectionStep, to: number) => {
    work.change(step)
    const [, ...keys] = keysOf(walk?.get().current?.slice(list.length) ?? '')
    if (step.patch.length > 0 && to >= 0) walk?.go(list + toPointer([to, ...keys]))
  }
  const rowCount = rowsOf(work, list)
  return (
    <>
      {work.isLookedAt(pointer) && (
        <span className={styles.seen}>
          <Icon drawing={CheckIcon} />
          <VisuallyHidden>{lookedAt}</VisuallyHidden>
        </span>
      )}
      {isHere && (
        <span className={styles.rowActions}>
          {canMove && (
            <>
              <Button
                size="small"
                variant="quiet"
                icon={ArrowUpIcon}
                isIconOnly
                onClick={() => act(moveRow(work.data, { list, index }, index - 1), index - 1)}
              >
                {rows.up(index + 1)}
              </Button>
              <Button
                size="small"
                variant="quiet"
                icon={ArrowDownIcon}
                isIconOnly
                onClick={() => act(moveRow(work.data, { list, index }, index + 1), index + 1)}
              >
                {rows.down(index + 1)}
              </Button>
            </>
          )}
          <Button
            size="small"
            variant="quiet"
            icon={TrashIcon}
            isIconOnly
            onClick={() => act(removeValue(work.data, pointer), Math.min(index, rowCount - 2))}
          >
            {rows.remove(index + 1)}
          </Button>
        </span>
      )}
    </>
  )
}

function rowsOf({ data }: DataWork, list: string): number {
  const rows = valueAt(data, list)
  return Array.isArray(rows) ? rows.length : 0
}
