import { useLabels } from '../../labels/useLabels.tsx'
import type { Parsed } from './parseTyped.ts'
import styles from './ValueEditor.module.css'

interface EditorMessageProps {
  parsed: Parsed
  text: string
  /** Whether saving was tried. */
  isAsked: boolean
  isChanged: boolean
}

/** Says how what is typed will be stored, or why it cannot be. */
export function EditorMessage({ parsed, text, isAsked, isChanged }: EditorMessageProps) {
  const { editor } = useLabels().work
  if ('problem' in parsed) {
    const { problem } = parsed
    const said = problem === 'noNumber' || problem === 'notJson' ? editor[problem] : editor[problem](text)
    return (
      <p
        className={styles.message}
        data-problem={isAsked ? '' : undefined}
        role={isAsked ? 'alert' : undefined}
      >
        {said}
      </p>
    )
  }
  if ('meanings' in parsed) return <p className={styles.message}>{editor.choose}</p>
  if (!isChanged) return null
  return (
    <p className={styles.message}>
      {parsed.value === undefined ? editor.removed : editor.stored(JSON.stringify(parsed.value))}
    </p>
  )
}
