import {
  editorKeys,
  KeyHint,
  type KeyTable,
  spokenShortcut,
  viewKeys,
  VisuallyHidden,
  walkKeys,
} from 'cloudsquid-react-ui/controls'
import styles from './ShortcutHelp.module.css'
import { useFixedKeyLabels, useKeyWords } from './useKeyWords.ts'

/** Lists the keys that act in the values, their editors and the document, from the tables that these act by. */
export function FixedKeys() {
  const { fixed } = useFixedKeyLabels()
  return (
    <>
      <FixedGroup title={fixed.values.title} table={walkKeys} words={fixed.values.actions} />
      <FixedGroup title={fixed.editor.title} table={editorKeys} words={fixed.editor.actions} />
      <FixedGroup title={fixed.document.title} table={viewKeys} words={fixed.document.actions} />
    </>
  )
}

interface FixedGroupProps<TAction extends string> {
  title: string
  table: KeyTable<TAction>
  words: Readonly<Record<TAction, string>>
}

function FixedGroup<TAction extends string>({ title, table, words }: FixedGroupProps<TAction>) {
  const keys = useKeyWords()
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {(Object.keys(table) as TAction[]).map((action) => (
          <li key={action} className={styles.row}>
            <span className={styles.action}>{words[action]}</span>
            <span className={styles.fixed}>
              {table[action].map((shortcut) => (
                <span key={shortcut}>
                  <VisuallyHidden>{spokenShortcut(shortcut, keys)}</VisuallyHidden>
                  <KeyHint shortcut={shortcut} words={keys} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
