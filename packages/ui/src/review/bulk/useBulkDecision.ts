import { useState } from 'react'
import { useAnnounce } from '../../controls/feedback/Announcer.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { ReviewDecision } from '../ReviewDraft.ts'

/** What became of the decision on one run. */
export interface BulkResult {
  key: string
  title: string
  state: 'waiting' | 'stored' | 'failed'
}

interface BulkDecision {
  /** Empty until something is decided. */
  results: readonly BulkResult[]
  isBusy: boolean
  decide: (runs: readonly Pick<BulkResult, 'key' | 'title'>[], decision: ReviewDecision) => Promise<void>
  /** Decides once more on the runs whose decision was not stored. */
  retry: () => Promise<void>
  close: () => void
}

/** Takes one decision on many runs, each on its own: one that fails keeps no other from being stored. */
export function useBulkDecision(
  store: (key: string, decision: ReviewDecision) => Promise<void>,
): BulkDecision {
  const { bulk: words } = useLabels(dockLabels).dock
  const announce = useAnnounce()
  const [results, setResults] = useState<readonly BulkResult[]>([])
  const [last, setLast] = useState<ReviewDecision>()
  const [isBusy, setIsBusy] = useState(false)

  const decide: BulkDecision['decide'] = async (runs, decision) => {
    if (isBusy) return
    setIsBusy(true)
    setLast(decision)
    const keys = new Set(runs.map(({ key }) => key))
    setResults((before) => [
      ...before.filter(({ key }) => !keys.has(key)),
      ...runs.map(({ key, title }) => ({ key, title, state: 'waiting' as const })),
    ])
    let stored = 0
    // One after the other: fifty at once are held up by the server, and those that are held fail.
    for (const { key } of runs) {
      let state: BulkResult['state'] = 'stored'
      try {
        // oxlint-disable-next-line no-await-in-loop
        await store(key, decision)
        stored += 1
      } catch {
        state = 'failed'
      }
      setResults((before) => before.map((result) => (result.key === key ? { ...result, state } : result)))
    }
    setIsBusy(false)
    const failed = runs.length - stored
    announce([words.stored(stored), failed > 0 && words.failed(failed)].filter(Boolean).join(', '))
  }

  return {
    results,
    isBusy,
    decide,
    retry: async () => {
      if (last)
        await decide(
          results.filter(({ state }) => state === 'failed'),
          last,
        )
    },
    close: () => setResults([]),
  }
}
