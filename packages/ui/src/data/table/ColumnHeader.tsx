/* oxlint-disable jsx-a11y/no-redundant-roles -- A table that CSS lays out as cards loses its roles in some browsers. */
import { use, useId } from 'react'
import ArrowUpIcon from 'lucide-react/icons/arrow-up'
import { TabStopContext } from '../../controls/actions/TabStopContext.ts'
import { VisuallyHidden } from '../../controls/feedback/VisuallyHidden.tsx'
import { Icon } from '../../controls/icon/Icon.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { KeyLabel } from '../search/KeyLabel.tsx'
import { ColumnGrip } from './ColumnGrip.tsx'
import styles from './RecordTable.module.css'

const orders = { asc: 'ascending', desc: 'descending' } as const

interface ColumnHeaderProps {
  name: string
  label: string
  isNumeric: boolean
  direction: keyof typeof orders | undefined
  /** Absent where the table cannot be sorted. */
  onSort?: (() => void) | undefined
  /** The least width by what stands in it, as CSS; absent where the table has given all widths. */
  least: string | undefined
  /** In pixels, as the reader made it. */
  width: number | undefined
  onWidthChange: (width: number | undefined) => void
}

/** Names a column; where the table can be sorted its name is a button that says the order it gives. */
export function ColumnHeader({ name, label, isNumeric, direction, onSort, ...sizes }: ColumnHeaderProps) {
  const { sort } = useLabels().data
  const labelId = useId()
  const tabStop = use(TabStopContext)
  const order = direction && orders[direction]
  return (
    <th
      className={styles.head}
      scope="col"
      role="columnheader"
      // Said with each of its cells; the grip's name is its own.
      aria-labelledby={labelId}
      title={name}
      aria-sort={onSort && (order ?? 'none')}
      data-numeric={isNumeric ? '' : undefined}
      style={{ minInlineSize: sizes.width ?? sizes.least }}
    >
      {onSort ? (
        <button
          id={labelId}
          type="button"
          tabIndex={tabStop}
          className={styles.sort}
          data-direction={direction}
          onClick={onSort}
        >
          <KeyLabel name={name} label={label} />
          {order && <VisuallyHidden>{sort[order]}</VisuallyHidden>}
          <Icon drawing={ArrowUpIcon} />
        </button>
      ) : (
        <span id={labelId}>
          <KeyLabel name={name} label={label} />
        </span>
      )}
      <ColumnGrip label={label} width={sizes.width} onWidthChange={sizes.onWidthChange} />
    </th>
  )
}
