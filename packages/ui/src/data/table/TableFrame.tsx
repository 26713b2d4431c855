// Written-out roles: a table that CSS lays out as cards loses its own in some browsers. The region takes the focus,
// or no keyboard reaches its far end.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role */
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useEffectEvent, useRef, use } from 'react'
import { useAnnounce } from '../../controls/feedback/Announcer.tsx'
import { VisuallyHidden } from '../../controls/feedback/VisuallyHidden.tsx'
import { useEvidenceChoice } from '../evidence/EvidenceContext.tsx'
import { keyLabel } from '../../labels/keyLabel.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { ColumnHeader } from './ColumnHeader.tsx'
import { WalkContext } from '../walk/WalkContext.ts'
import { columnWidths, leastWidth } from './columnWidths.ts'
import type { RecordColumn } from './recordColumns.ts'
import { useColumnWidths } from './useColumnWidths.ts'
import styles from './RecordTable.module.css'
import type { RecordOrder, SortedColumn } from './order/RecordOrder.ts'

const announcements = { asc: 'byAscending', desc: 'byDescending' } as const

/** So many columns fit on a phone, and stay a table there. */
const phoneColumns = 2

/** A region of its own that scrolls is for longer tables: so many rows stand as they are. */
const rowsInFull = { compact: 10, full: 20 }

export interface TableFrameProps {
  label: string
  columns: readonly RecordColumn[]
  order: RecordOrder
  isSortable: boolean
  /** Whether it stands among fields, where it is given less height. */
  isCompact: boolean
}

/** Stands around the rows: a region that scrolls and can be reached by keyboard, and in it the table with its header. */
export function TableFrame(
  props: TableFrameProps & {
    /** Whether the columns keep their widths whichever rows are mounted. */
    hasFixedWidths?: boolean
    regionRef?: Ref<HTMLDivElement>
    onRegionKeyDown?: ((event: KeyboardEvent<HTMLDivElement>) => void) | undefined
    children: ReactNode
  },
) {
  const { label, columns, order, isSortable, isCompact, hasFixedWidths = false } = props
  const { regionRef, onRegionKeyDown, children } = props
  const { data } = useLabels()
  const isGrid = use(WalkContext) !== undefined
  const hasEvidence = useEvidenceChoice() !== undefined || isGrid
  const announce = useAnnounce()
  const labels = columns.map(({ key }) => keyLabel(key, data))
  const [made, setMade] = useColumnWidths(label)
  const widths = hasFixedWidths ? columnWidths(columns, labels, made) : undefined
  const rowCount = order.entries.length
  const height = isCompact ? 'compact' : 'full'
  useOnSorted(order.sorted, (sorted) => {
    announce(
      sorted ? data.sort[announcements[sorted.direction]](keyLabel(sorted.key, data)) : data.sort.asItCame,
    )
  })
  return (
    <div className={styles.root}>
      <div
        ref={regionRef}
        onKeyDown={onRegionKeyDown}
        className={styles.region}
        data-height={rowCount > rowsInFull[height] ? height : undefined}
        data-cards={columns.length > phoneColumns ? '' : undefined}
        role="region"
        aria-label={data.tableRegion(label, rowCount)}
        tabIndex={isGrid ? -1 : 0}
      >
        <table
          className={styles.table}
          role={isGrid ? 'grid' : 'table'}
          aria-label={label}
          aria-rowcount={rowCount + 1}
          data-fixed={widths ? '' : undefined}
          style={widths && { minInlineSize: widths.table }}
        >
          {widths && (
            <colgroup>
              {widths.columns.map((width, index) => (
                <col key={columns[index]?.key} style={{ width }} />
              ))}
              {hasEvidence && <col className={styles.actionColumn} />}
            </colgroup>
          )}
          <thead className={styles.headGroup} data-sortable={isSortable ? '' : undefined} role="rowgroup">
            <tr className={styles.headRow} role="row" aria-rowindex={1}>
              {columns.map(({ key, isNumeric }, index) => (
                <ColumnHeader
                  key={key}
                  name={key}
                  label={labels[index] ?? key}
                  isNumeric={isNumeric}
                  direction={order.sorted?.key === key ? order.sorted.direction : undefined}
                  onSort={isSortable ? () => order.turn(key) : undefined}
                  least={widths ? undefined : leastWidth(columns[index], labels[index])}
                  width={made.get(key)}
                  onWidthChange={(width) => setMade(key, width)}
                />
              ))}
              {hasEvidence && (
                <th className={`${styles.head} ${styles.actionHead}`} scope="col" role="columnheader">
                  <VisuallyHidden>{data.showInDocument}</VisuallyHidden>
                </th>
              )}
            </tr>
          </thead>
          <tbody className={styles.body} role="rowgroup">
            {children}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** Calls back when the rows stand in another order, which may be later than the press: what orders them is loaded. */
function useOnSorted(
  sorted: SortedColumn | undefined,
  onSorted: (sorted: SortedColumn | undefined) => void,
): void {
  const told = useRef(sorted)
  const tell = useEffectEvent(onSorted)
  useEffect(() => {
    if (told.current !== sorted) tell(sorted)
    told.current = sorted
  }, [sorted])
}
