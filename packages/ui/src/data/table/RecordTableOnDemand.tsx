import { lazyPart } from '../../controls/lazyPart.tsx'
import { wholeRows } from './window/wholeRows.ts'

/** What a row of a compact table takes, so that what stands below moves little when the table comes. */
const rowRem = 2.25

/** `RecordTable`, loaded while the run is read: many runs have no table. */
export const RecordTableOnDemand = lazyPart(
  () => import('./RecordTable.tsx'),
  'RecordTable',
  ({ records }) => (
    <div style={{ minBlockSize: `${(Math.min(records.length, wholeRows) + 1) * rowRem}rem` }} />
  ),
)
