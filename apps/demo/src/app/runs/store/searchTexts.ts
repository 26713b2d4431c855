import { foldForSearch } from 'cloudsquid-react-ui/controls'
import type { RunStorage } from './createRunStorage.ts'

export interface TextSearchOptions {
  signal: AbortSignal
  /** Called with the keys of runs that hold the text, some at a time. */
  onHits: (keys: readonly string[]) => void
}

/** Texts of a few kilobytes each: so many are read and looked through well within a frame. */
const pageSize = 250

/** Looks for a text in the data of every stored run. Between two pages the screen gets its turn. */
export async function searchTexts(
  storage: Pick<RunStorage, 'db'>,
  text: string,
  { signal, onHits }: TextSearchOptions,
): Promise<void> {
  const wanted = foldForSearch(text).trim()
  if (wanted === '') return
  const db = await storage.db()
  let after: string | undefined
  if (!db) return
  while (!signal.aborted) {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true)
    const { store } = db.transaction('texts')
    const [keys, texts] = await Promise.all([
      store.getAllKeys(range, pageSize),
      store.getAll(range, pageSize),
    ])
    if (signal.aborted) return
    const hits = keys.filter((_, index) => texts[index]?.includes(wanted))
    if (hits.length > 0) onHits(hits)
    after = keys.at(-1)
    if (keys.length < pageSize) return
  }
}
