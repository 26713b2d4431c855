import type { JsonValue } from 'cloudsquid-react'
import type { DataMatch } from '../search/searchData.ts'
import { JsonNode } from './JsonNode.tsx'
import styles from './JsonView.module.css'

interface JsonViewProps {
  label: string
  value: JsonValue
  /** What a search found in it; without one, everything is shown. */
  match?: DataMatch | undefined
  /**
   * How many levels are open at first.
   *
   * @default 2
   */
  openDepth?: number
  /**
   * The JSON pointer of the value in the data that can be shown in a document.
   *
   * @default undefined (the value is none of it)
   */
  pointer?: string
}

/** Shows a value as JSON, with its own keys, in nested lists that open and close. */
export function JsonView({ label, value, match, openDepth = 2, pointer }: JsonViewProps) {
  return (
    // JSON is written from left to right, whatever the language around it.
    <ul className={styles.tree} aria-label={label} dir="ltr">
      <JsonNode
        value={value}
        match={match}
        pointer={pointer ?? ''}
        isInData={pointer !== undefined}
        depth={0}
        openDepth={openDepth}
      />
    </ul>
  )
}
