import type { JsonValue } from 'cloudsquid-react'
import { useState } from 'react'
import { Icon } from '../../../components/icon/Icon.tsx'
import { useLabels } from '../../../labels/useLabels.tsx'
import { JsonLeaf } from './JsonLeaf.tsx'
import styles from './JsonView.module.css'
import { ShowMore } from './ShowMore.tsx'
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
}

/** Shows one value of a JSON document: a plain one on its line, a list or an object behind a button. */
export function JsonNode({ name, value, path, depth, openDepth, expansion, onToggle }: JsonNodeProps) {
  const { data } = useLabels()
  const [shown, setShown] = useState(childrenPerPress)
  const isList = Array.isArray(value)
  const children = isScalar(value) ? [] : Object.entries(value)
  if (isScalar(value) || children.length === 0) {
    return (
      <li className={styles.leaf}>
        {name !== undefined && <JsonKey name={name} />}
        {isScalar(value) ? (
          <JsonLeaf value={value} />
        ) : (
          <span className={styles.null}>{isList ? '[]' : '{}'}</span>
        )}
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
              path={`${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`}
              depth={depth + 1}
              openDepth={openDepth}
              expansion={expansion}
              onToggle={onToggle}
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
