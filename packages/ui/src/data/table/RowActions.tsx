import ArrowDownIcon from 'lucide-react/icons/arrow-down'
import ArrowUpIcon from 'lucide-react/icons/arrow-up'
import CheckIcon from 'lucide-react/icons/check'
import TrashIcon from 'lucide-react/icons/trash-2'
import { Button } from '../../controls/actions/Button.tsx'
import { VisuallyHidden } from '../../controls/feedback/VisuallyHidden.tsx'
import { Icon } from '../../controls/icon/Icon.tsx'
import { moveRow, removeValue } from '../../corrections/steps.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { toPointer } from '../../values/jsonPointer.ts'
import { useWalkState } from '../walk/WalkContext.ts'
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
                onClick={() => work.change(moveRow(work.data, { list, index }, index - 1))}
              >
                {rows.up(index + 1)}
              </Button>
              <Button
                size="small"
                variant="quiet"
                icon={ArrowDownIcon}
                isIconOnly
                onClick={() => work.change(moveRow(work.data, { list, index }, index + 1))}
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
            onClick={() => work.change(removeValue(work.data, pointer))}
          >
            {rows.remove(index + 1)}
          </Button>
        </span>
      )}
    </>
  )
}
