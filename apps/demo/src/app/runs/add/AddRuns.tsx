import { type FormEvent, useId, useState } from 'react'
import { Button } from 'cloudsquid-react-ui/controls'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'
import { useAppServices } from '../../AppServices.tsx'
import { useDashboard } from '../../dashboard/useDashboard.ts'
import styles from './AddRuns.module.css'
import { parseRunRefs } from './parseRunRefs.ts'

/** Puts runs on the list that were started elsewhere: by id, by a list of ids, or by link. */
export function AddRuns() {
  const words = useDashboardLabels().bulk
  const { followedRuns } = useAppServices()
  const table = useDashboard()
  const id = useId()
  const [text, setText] = useState('')
  const [said, setSaid] = useState<{ added: number; refused: number }>()

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const { refs, refused } = parseRunRefs(text, table)
    const addedAtMs = Date.now()
    followedRuns.add(...refs.map((ref) => ({ ...ref, addedAtMs })))
    setSaid({ added: refs.length, refused: refused.length })
    // What was not understood stays, to be put right.
    setText(refused.join('\n'))
  }
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{words.addRuns}</summary>
      <form className={styles.form} onSubmit={handleSubmit}>
        <label htmlFor={id}>{words.addRunsLabel}</label>
        <textarea
          id={id}
          className={styles.text}
          rows={4}
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" disabled={text.trim() === ''}>
          {words.addThem}
        </Button>
        <output>{said && words.added(said.added, said.refused)}</output>
      </form>
    </details>
  )
}
