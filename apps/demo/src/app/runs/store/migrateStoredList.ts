import { parseFollowedRuns } from 'cloudsquid-react-ui/controls'
import type { FollowedRun } from 'cloudsquid-react-ui'
import { localTexts } from '../../storage/localTexts.ts'
import { parseJson } from '../../storage/parseJson.ts'

/** Where the list was one text, before each run had a record of its own. */
const key = 'extraction-runs:followed'

export interface StoredList {
  runs: readonly FollowedRun[]
  isWhole: boolean
  /** Forgets the text, once its runs are stored elsewhere. What another tab has written to it meanwhile stays. */
  forget: () => void
}

/** Reads the list as older versions of the dashboard stored it. What cannot be read of it is set aside first. */
export function readStoredList(): StoredList | undefined {
  const text = localTexts.read(key)
  if (text === null) return undefined
  const list = parseFollowedRuns(parseJson(text))
  const isWhole = list?.isWhole ?? false
  return {
    runs: list?.runs ?? [],
    isWhole,
    forget() {
      if (localTexts.read(key) !== text) return
      // Full or blocked: it stays, and is read again the next time.
      if (!isWhole && !localTexts.write(`${key}:unreadable`, text)) return
      localTexts.remove(key)
    },
  }
}
