import type { FollowedRuns } from '../app/runs/createFollowedRuns.ts'
import { draftPrefix } from '../app/storage/drafts/createVersionStorage.ts'
import { localTexts } from '../app/storage/localTexts.ts'
import type { Journal } from './replay/createJournal.ts'

export interface StartOverOptions {
  journal: Journal
  followedRuns: FollowedRuns
  databaseName: string
  projectName: string
}

/** Forgets all that was done in this demo, and opens it as if for the first time. Settings of the screen stay. */
export function startOver({ journal, followedRuns, databaseName, projectName }: StartOverOptions): void {
  journal.clear()
  for (const key of localTexts.readAll(`${draftPrefix}${projectName}/`).keys()) localTexts.remove(key)
  followedRuns.storage.close()
  const again = () => {
    location.hash = '#/'
    location.reload()
  }
  try {
    const deleting = indexedDB.deleteDatabase(databaseName)
    // Blocked by another tab, which starts over as well and gives it free.
    for (const event of ['success', 'error', 'blocked']) deleting.addEventListener(event, again)
  } catch {
    again()
  }
}
