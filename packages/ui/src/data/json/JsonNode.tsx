import type { JsonValue } from 'cloudsquid-react'
import ChevronRightIcon from 'lucide-react/icons/chevron-right'
import { Icon } from '../../controls/icon/Icon.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { Marked } from '../search/Marked.tsx'
import { type DataMatch, isShown, matchIn } from '../search/searchData.ts'
import { useSearchQuery } from '../search/SearchQuery.tsx'
import { isKeptNumber } from '../../values/keptDigits.ts'
import { toPointer } from '../../values/jsonPointer.ts'
import { EvidenceButton } from '../evidence/EvidenceButton.tsx'
import { useDataWork } from '../work/DataWork.ts'
import { JsonDiffMark, JsonRemoved } from './JsonDiffMark.tsx'
import { jsonDiff } from './jsonDiff.ts'
import { JsonLeaf } from './JsonLeaf.tsx'
import styles from './JsonView.module.css'
import { ShowMore } from '../values/ShowMore.tsx'
import { useEvidenceCell } from '../evidence/useEvidenceCell.ts'
import { useKeptState } from '../values/useKeptState.tsx'
import { isScalar } from '../values/valueKind.ts'

const childrenPerPress = 100

interface JsonNodeProps {
  /** Absent at the top. */
  name?: string | undefined
  value: JsonValue
  /** Whether a text was a number in the answer, whose digits no number holds. */
  isNumber?: boolean
  /** What a search found in it. */
  match: DataMatch | undefined
  /** A JSON pointer. What was opened and closed is kept by it, so that new data leaves it as it is. */
  pointer: string
  /** Whether the value is a part of the data, and can be shown in its document. */
  isInData: boolean
  depth: number
  openDepth: number
}

/** Shows one value of a JSON document: a plain one on its line, a list or an object behind a button. */
export function JsonNode(props: JsonNodeProps) {
  const { name, value, isNumber, match, pointer, isInData, depth, openDepth } = props
  const { data } = useLabels()
  const query = useSearchQuery()
  const [shown = childrenPerPress, setShown] = useKeptState<number>(`children:${pointer}`)
  const [isOpenByReader, setIsOpen] = useKeptState<boolean>(`open:${query}:${pointer}`)
  const cellProps = useEvidenceCell()
  const work = useDataWork()
  const diff = isInData && work ? jsonDiff(work.changes) : undefined
  const change = diff?.at.get(pointer)
  const removed = diff?.removedIn.get(pointer)
  const isList = Array.isArray(value)
  const children = isScalar(value) ? [] : Object.entries(value)
  if (isScalar(value) || (children.length === 0 && !removed)) {
    return (
      // The button on the line does the same for every input.
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
      <li className={styles.leaf} {...(isInData && cellProps(pointer))}>
        {name !== undefined && <JsonKey name={name} />}
        {isScalar(value) ? (
          <JsonLeaf value={value} isNumber={isNumber} pointer={pointer} />
        ) : (
          <span className={styles.null}>{isList ? '[]' : '{}'}</span>
        )}
        {change && <JsonDiffMark change={change} />}
        {isInData && isScalar(value) && <EvidenceButton pointer={pointer} label={name ?? pointer} />}
      </li>
    )
  }
  const found = children.filter(([key]) => isShown(match, key))
  // A search opens the way to what it found. What is opened and closed meanwhile is another matter than without it.
  const isLong = depth > 0 && children.length > childrenPerPress
  const isOpenByItself = (match && !match.isWhole) || (depth < openDepth && !isLong)
  const isOpen = isOpenByReader ?? isOpenByItself
  return (
    <li>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={styles.chevron}>
          <Icon drawing={ChevronRightIcon} />
        </span>
        <span>
          {name !== undefined && <JsonKey name={name} />}
          {isList ? '[ ' : '{ '}
          <span className={styles.count}>
            {isList ? data.itemCount(children.length) : data.keyCount(children.length)}
          </span>
          {isList ? ' ]' : ' }'}
          {change && <JsonDiffMark change={change} />}
        </span>
      </button>
      {isOpen && (
        <ul className={styles.children}>
          {found.slice(0, shown).map(([key, child]) => (
            <JsonNode
              key={key}
              name={key}
              value={child}
              isNumber={isKeptNumber(value, key)}
              match={matchIn(match, key)}
              pointer={pointer + toPointer([key])}
              isInData={isInData}
              depth={depth + 1}
              openDepth={openDepth}
            />
          ))}
          {removed && <JsonRemoved changes={removed} />}
          {shown < found.length && (
            <li className={styles.more}>
              <ShowMore shown={shown} total={found.length} step={childrenPerPress} onShowMore={setShown} />
            </li>
          )}
        </ul>
      )}
    </li>
  )
}

function JsonKey({ name }: { name: string }) {
  return (
    <>
      <span className={styles.key} dir="auto">
        <Marked text={name === '' ? '""' : name} />
      </span>
      {': '}
    </>
  )
}
