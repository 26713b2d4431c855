import { localTexts } from '../localTexts.ts'
import { type DraftVersion, parseOlderDrafts, parseVersion, printVersion } from './DraftVersion.ts'

/** Where versions of drafts are stored; made by {@link createVersionStorage}. */
export interface VersionStorage {
  read: () => readonly DraftVersion[]
  /** Reads what other tabs wrote. */
  refresh: () => void
  /** Tells whether it was stored. */
  write: (version: DraftVersion) => boolean
  remove: (run: string, id: string) => void
}

/** What every key of this storage begins with. */
export const draftPrefix = 'extraction-runs:draft:'
/** Where earlier versions of the dashboard kept them. */
export const olderKey = 'extraction-runs:review-drafts'

/**
 * Keeps each version of a draft under a key of its own in `localStorage`, which a page that is being closed can still write
 * to. Where that is blocked there is nothing to read, and writing says so.
 */
export function createVersionStorage(): VersionStorage {
  const parsed = new Map<string, { text: string; version: DraftVersion | undefined }>()
  let versions: readonly DraftVersion[] = []

  function refresh(): void {
    moveOlderDrafts()
    const texts = localTexts.readAll(draftPrefix)
    for (const key of parsed.keys()) if (!texts.has(key)) parsed.delete(key)
    for (const [key, text] of texts)
      if (parsed.get(key)?.text !== text) parsed.set(key, { text, version: parseVersion(text) })
    listVersions()
  }

  function listVersions(): void {
    versions = [...parsed.values()].flatMap(({ version }) => version ?? [])
  }

  refresh()
  return {
    read: () => versions,
    refresh,
    write(version) {
      const key = keyOf(version.run, version.id)
      const text = printVersion(version)
      if (!localTexts.write(key, text)) return false
      parsed.set(key, { text, version })
      listVersions()
      return true
    },
    remove(run, id) {
      localTexts.remove(keyOf(run, id))
      parsed.delete(keyOf(run, id))
      listVersions()
    },
  }
}

const keyOf = (run: string, id: string) => `${draftPrefix}${run}:${id}`

/** Earlier versions of the dashboard kept all drafts in one value; it goes once all of it is stored anew. */
function moveOlderDrafts(): void {
  const text = localTexts.read(olderKey)
  const older = text === null ? undefined : parseOlderDrafts(text)
  if (older?.every((version) => localTexts.write(keyOf(version.run, version.id), printVersion(version))))
    localTexts.remove(olderKey)
}
