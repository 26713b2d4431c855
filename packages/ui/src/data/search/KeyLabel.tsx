import { foldForSearch } from '../../values/foldForSearch.ts'
import { Marked } from './Marked.tsx'
import styles from './Marked.module.css'
import { useSearchQuery } from './SearchQuery.tsx'

/** Shows a label; where a search found the key that it stands for, and not the label, the key as well. */
export function KeyLabel({ name, label }: { name: string; label: string }) {
  const query = useSearchQuery()
  const isKeyShown =
    query !== '' && foldForSearch(name).includes(query) && !foldForSearch(label).includes(query)
  return (
    <>
      <Marked text={label} />
      {isKeyShown && (
        <code className={styles.key}>
          <Marked text={name} />
        </code>
      )}
    </>
  )
}
