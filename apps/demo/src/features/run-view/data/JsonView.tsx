import type { JsonValue } from 'cloudsquid-react'
import { JsonNode } from './JsonNode.tsx'
import styles from './JsonView.module.css'
import type { Expansion } from './useExpansion.ts'

interface JsonViewProps {
  label: string
  value: JsonValue
  /**
   * How many levels are open at first.
   *
   * @default 2
   */
  openDepth?: number
  /** Held by the owner, so that new data and another view leave open what was opened. */
  expansion: Expansion
  onToggle: (path: string, isOpen: boolean) => void
  /**
   * The JSON pointer of the value in the data that can be shown in a document.
   *
   * @default undefined (the value is none of it)
   */
  pointer?: string
}

/** Shows a value as JSON, with its own keys, in nested lists that open and close. */
export function JsonView({ label, value, openDepth = 2, expansion, onToggle, pointer }: JsonViewProps) {
  return (
    // JSON is written from left to right, whatever the language around it.
    <ul className={styles.tree} aria-label={label} dir="ltr">
      <JsonNode
        value={value}
        path=""
        depth={0}
        openDepth={openDepth}
        expansion={expansion}
        onToggle={onToggle}
        pointer={pointer}
      />
    </ul>
  )
}
