import { parseFollowedRuns } from 'cloudsquid-react-ui/controls'
import type { FollowedRun } from 'cloudsquid-react-ui'

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
  const text = readText()
  if (text === null) return undefined
  const list = parseFollowedRuns(parseJson(text))
  const isWhole = list?.isWhole ?? false
  return {
    runs: list?.runs ?? [],
    isWhole,
    forget() {
      try {
        if (localStorage.getItem(key) !== text) return
        if (!isWhole) localStorage.setItem(`${key}:unreadable`, text)
        localStorage.removeItem(key)
      } catch {
        // Full or blocked: it stays, and is read again the next time.
      }
    },
  }
}

/** Reading `localStorage` throws where the browser blocks storage for this page. */
function readText(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
