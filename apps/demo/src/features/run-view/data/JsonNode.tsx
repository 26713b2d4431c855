import type { JsonValue } from 'cloudsquid-react'
import { useState } from 'react'
import { Icon } from '../../../components/icon/Icon.tsx'
import { useLabels } from '../../../labels/useLabels.tsx'
import { EvidenceButton } from './EvidenceButton.tsx'
import { JsonLeaf } from './JsonLeaf.tsx'
import styles from './JsonView.module.css'
import { ShowMore } from './ShowMore.tsx'
import { toPointer } from './toPointer.ts'
import { useEvidenceCell } from './useEvidenceCell.ts'
import type { Expansion } from './useExpansion.ts'
import { isScalar } from './valueKind.ts'

const childrenPerPress = 100

interface JsonNodeProps {
  /** Absent at the top. */
  name?: string | undefined
  value: JsonValue
  /** A JSON pointer. */
  path: string
  depth: number
  openDepth: number
  expansion: Expansion
  onToggle: (path: string, isOpen: boolean) => void
  /** Where the view itself stands in the data; absent where it shows something else. */
  pointer: string | undefined
}

/** Shows one value of a JSON document: a plain one on its line, a list or an object behind a button. */
export function JsonNode(props: JsonNodeProps) {
  const { name, value, path, depth, openDepth, expansion, onToggle, pointer } = props
  const { data } = useLabels()
  const [shown, setShown] = useState(childrenPerPress)
  const isList = Array.isArray(value)
  const children = isScalar(value) ? [] : Object.entries(value)
  const cellProps = useEvidenceCell()
  if (isScalar(value) || children.length === 0) {
    const here = pointer === undefined ? undefined : pointer + path
    return (
      // The button on the line does the same for every input.
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
      <li className={styles.leaf} {...(here !== undefined && cellProps(here))}>
        {name !== undefined && <JsonKey name={name} />}
        {isScalar(value) ? (
          <JsonLeaf value={value} />
        ) : (
          <span className={styles.null}>{isList ? '[]' : '{}'}</span>
        )}
        {here !== undefined && isScalar(value) && <EvidenceButton pointer={here} label={name ?? here} />}
      </li>
    )
  }
  const isOpen = expansion.get(path) ?? (depth < openDepth && children.length <= childrenPerPress)
  return (
    <li>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        onClick={() => onToggle(path, !isOpen)}
      >
        <span className={styles.chevron}>
          <Icon name="chevron" />
        </span>
        <span>
          {name !== undefined && <JsonKey name={name} />}
          {isList ? '[ ' : '{ '}
          <span className={styles.count}>
            {isList ? data.itemCount(children.length) : data.keyCount(children.length)}
          </span>
          {isList ? ' ]' : ' }'}
        </span>
      </button>
      {isOpen && (
        <ul className={styles.children}>
          {children.slice(0, shown).map(([key, child]) => (
            <JsonNode
              key={key}
              name={key}
              value={child}
              path={toPointer(path, key)}
              depth={depth + 1}
              openDepth={openDepth}
              expansion={expansion}
              onToggle={onToggle}
              pointer={pointer}
            />
          ))}
          {shown < children.length && (
            <li className={styles.more}>
              <ShowMore shown={shown} total={children.length} step={childrenPerPress} onShowMore={setShown} />
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
        {name === '' ? '""' : name}
      </span>
      {': '}
    </>
  )
}
