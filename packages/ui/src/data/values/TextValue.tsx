import { Button } from '../../controls/actions/Button.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { findFirstMatch } from '../search/findMatches.ts'
import { Marked } from '../search/Marked.tsx'
import { useSearchQuery } from '../search/SearchQuery.tsx'
import { clampText, excerptFrom, firstCharacters } from './clampText.ts'
import styles from './ScalarValue.module.css'
import { useKeptState } from './useKeptState.tsx'

/** What one press adds: a text of a megabyte at once would stall the page. */
const charactersPerPress = 20_000

/**
 * Shows a text with its line breaks; a long one starts clamped and opens by a button, never by hovering. A search that
 * finds something further on shows that place instead of the start.
 */
export function TextValue({ text, pointer }: { text: string; pointer: string }) {
  const { data } = useLabels()
  const query = useSearchQuery()
  const [shownCharacters = 0, setShownCharacters] = useKeptState<number>(`characters:${pointer}`)
  const clamped = clampText(text)
  const start = shownCharacters === 0 ? clamped : firstCharacters(text, shownCharacters)
  const foundAt = start === text ? undefined : findFirstMatch(text, query)
  const excerpt =
    foundAt !== undefined && foundAt + query.length > start.length ? excerptFrom(text, foundAt) : undefined
  const left = text.length - start.length
  const isOneMorePress = left > 0 && text.length - shownCharacters <= charactersPerPress
  return (
    <>
      <span
        className={styles.text}
        dir="auto"
        data-clamped={left > 0 ? '' : undefined}
        data-excerpt={excerpt === undefined ? undefined : ''}
      >
        <Marked text={excerpt ?? start} />
      </span>
      {clamped !== text && (
        <span className={styles.more}>
          {left > 0 && (
            <Button
              variant="quiet"
              size="small"
              onClick={() => setShownCharacters(shownCharacters + charactersPerPress)}
            >
              {isOneMorePress ? data.showText(text.length) : data.showMoreText(charactersPerPress)}
            </Button>
          )}
          {shownCharacters > 0 && (
            <Button variant="quiet" size="small" onClick={() => setShownCharacters(0)}>
              {data.showLess}
            </Button>
          )}
        </span>
      )}
    </>
  )
}
