import type { JsonObject, JsonValue } from 'cloudsquid-react'
import { useLabels } from '../../labels/useLabels.tsx'
import { type DataMatch, isShown, matchIn } from '../search/searchData.ts'
import { countRows } from '../table/countRows.ts'
import { RecordTableOnDemand } from '../table/RecordTableOnDemand.tsx'
import { toPointer } from '../../values/jsonPointer.ts'
import { type FieldHint, noHints } from './FieldHint.ts'
import styles from './FieldList.module.css'
import { FieldChunk } from './FieldChunk.tsx'
import { FieldRow } from './FieldRow.tsx'
import { NestedValue } from '../values/NestedValue.tsx'
import { orderFields } from './orderFields.ts'
import { withMissing } from './withMissing.ts'
import { ShowMore } from '../values/ShowMore.tsx'
import { useKeptState } from '../values/useKeptState.tsx'
import { useDataWork } from '../work/DataWork.ts'
import { useReveal, WalkContext } from '../walk/WalkContext.ts'
import { walkLines } from '../walk/walkLines.ts'
import { WalkArea } from '../walk/WalkArea.tsx'
import { TabStopContext } from '../../controls/actions/TabStopContext.ts'
import { use } from 'react'
import { isFieldGroup, isRecords } from '../values/valueKind.ts'

/** As many as a page stays quick with: a row is about ten elements. */
const fieldsAtFirst = 100
const fieldsPerPress = 300

/** Up to here all rows that are shown are mounted, and every browser's own search finds them. */
const wholeFields = 400
const fieldsPerChunk = 100

interface FieldListProps {
  data: JsonObject
  /** What is expected, in which order, and what it is called. Other fields are shown all the same. */
  fields?: readonly FieldHint[] | undefined
  /** What a search found; without one, everything is shown. */
  match?: DataMatch | undefined
  /**
   * The JSON pointer of the object.
   *
   * @default '' (the data as a whole)
   */
  pointer?: string
  /**
   * How deep the object lies in the data.
   *
   * @default 0
   */
  depth?: number
}

/** Shows every field of an object: its label, its value, and a button that copies it. No schema is needed. */
export function FieldList({ data: given, fields = noHints, ...props }: FieldListProps) {
  const work = useDataWork()
  const isInWalk = use(WalkContext) !== undefined
  const words = useLabels().data
  const isWalk = work !== undefined && !isInWalk
  const data = isWalk ? work.withMissing(given) : given
  const hints = isWalk ? withMissing(work.expected, data, fields) : fields
  const shown = isWalk ? orderFields(data, hints, words).filter(({ key }) => isShown(props.match, key)) : []
  const lines = walkLines(
    shown.map(({ key, value }) => [key, value] as const),
    props.match,
  )
  const list = <Fields {...props} data={data} fields={hints} />
  if (!isWalk) return list
  return (
    <WalkArea lines={lines}>
      <TabStopContext value={-1}>{list}</TabStopContext>
    </WalkArea>
  )
}

function Fields({ data, fields = noHints, match, pointer = '', depth = 0 }: FieldListProps) {
  const isGrid = use(WalkContext) !== undefined
  const { data: words, work } = useLabels()
  const [shown = fieldsAtFirst, setShown] = useKeptState<number>(`fields:${pointer}`)
  const found = orderFields(data, fields, words).filter(({ key }) => isShown(match, key))
  useReveal(pointer, (revealed) => {
    const place = found.findIndex(({ key }) => toPointer([key]) === `/${revealed}`)
    if (place >= shown) setShown(place + fieldsPerPress)
  })
  const rows = found.slice(0, shown).map(({ key, label, value }) => (
    <FieldRow
      key={key}
      name={key}
      label={label}
      count={isRecords(value) ? countRows(value.length, matchIn(match, key), words) : undefined}
      value={value}
      pointer={pointer + toPointer([key])}
      hint={fields.find((hint) => hint.key === key)}
      isGroup={isRecords(value) || isFieldGroup(value, depth)}
    >
      <FieldValue
        label={label}
        value={value}
        match={matchIn(match, key)}
        pointer={pointer + toPointer([key])}
        depth={depth}
      />
    </FieldRow>
  ))
  const chunkCount = Math.max(Math.ceil(rows.length / fieldsPerChunk), 1)
  const chunks = Array.from({ length: chunkCount }, (_, index) =>
    rows.slice(index * fieldsPerChunk, (index + 1) * fieldsPerChunk),
  )
  return (
    <div className={styles.root}>
      <div role={isGrid ? 'grid' : undefined} aria-label={isGrid ? work.grid : undefined}>
        {chunks.map((chunk, index) => (
          // The rows are in the order of their list; a chunk is a place in it.
          // oxlint-disable-next-line react/no-array-index-key
          <FieldChunk
            key={index}
            pointer={pointer}
            names={found.slice(index * fieldsPerChunk, (index + 1) * fieldsPerChunk).map(({ key }) => key)}
            rowCount={chunk.length}
            canLeave={rows.length > wholeFields}
          >
            {chunk}
          </FieldChunk>
        ))}
      </div>
      <div className={styles.more}>
        <ShowMore shown={shown} total={found.length} step={fieldsPerPress} onShowMore={setShown} />
      </div>
    </div>
  )
}

interface FieldValueProps {
  label: string
  value: JsonValue | undefined
  match: DataMatch | undefined
  pointer: string
  depth: number
}

/** Shows a field's value: objects as fields of their own, lists of objects as tables. */
function FieldValue({ label, value, match, pointer, depth }: FieldValueProps) {
  if (isRecords(value))
    return <RecordTableOnDemand label={label} records={value} match={match} pointer={pointer} isCompact />
  if (isFieldGroup(value, depth))
    return (
      <div className={styles.nested}>
        <FieldList data={value} match={match} pointer={pointer} depth={depth + 1} />
      </div>
    )
  return <NestedValue label={label} value={value} match={match} pointer={pointer} />
}
