import { useState } from 'react'
import { Button } from '../../../components/controls/Button.tsx'
import { useLabels } from '../../../labels/useLabels.tsx'
import { clampText, firstCharacters } from './clampText.ts'
import styles from './ScalarValue.module.css'

/** What one press adds: a text of a megabyte at once would stall the page. */
const charactersPerPress = 20_000

/** Shows a text with its line breaks; a long one starts clamped and opens by a button, never by hovering. */
export function TextValue({ text }: { text: string }) {
  const { data } = useLabels()
  const [shownCharacters, setShownCharacters] = useState(0)
  const clamped = clampText(text)
  const shown = shownCharacters === 0 ? clamped : firstCharacters(text, shownCharacters)
  const left = text.length - shown.length
  const isOneMorePress = left > 0 && text.length - shownCharacters <= charactersPerPress
  return (
    <>
      <span className={styles.text} dir="auto" data-clamped={left > 0 ? '' : undefined}>
        {shown}
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
