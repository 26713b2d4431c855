import { abortReason } from '../abortReason.ts'
import { guard } from '../guard.ts'
import type { SentAnswer } from '../RunClient.ts'
import { claimTurn, type Release } from './claimTurn.ts'
import { hearOf } from './hearOf.ts'
import { openTabs, pageTime } from './openTabs.ts'
import { createSharedHold } from './sharedHold.ts'
import {
  isNews,
  letGo,
  nextAskedAt,
  type SharedAnswer,
  type SharedRun,
  startSharedRun,
  usableAnswer,
} from './sharedRun.ts'
import { isGood, isOfUse, isShareable, type TabMessage } from './TabMessage.ts'

/** By then everybody has heard of an answer, and takes it for what is known. */
const lingerMs = 1_000
/** What is sent is copied for every tab, also for those that do not follow the run: what is longer each asks for itself. */
const longestText = 5_000_000
const mostRuns = 2_000

const alone: Release = () => Promise.resolve()

export interface AskOnce {
  /** What is known of the runs that were read. */
  runs: ReadonlyMap<string, SharedRun>
  /** Gives what is known of a run, to be read; the channel is open from now on. */
  read: (path: string) => SharedRun
  /** Asks, or waits for the tab that does. */
  ask: (asked: Asked) => Promise<SentAnswer>
  close: () => void
}

/**
 * Has one tab ask for what several want at the same time, and all get its answer. No tab leads: whoever wants to know first
 * asks, so that one that is hidden, frozen or closed keeps no other waiting.
 *
 * @param name - Is the same for all that may share: the address, and whose it is.
 */
export function createAskOnce(name: string): AskOnce {
  /** The one that was read longest ago first. */
  const runs = new Map<string, SharedRun>()
  const releases = new Set<Release>()
  const hold = createSharedHold()

  const tabs = openTabs(name, {
    hear,
    onClose() {
      for (const release of releases) void release()
      for (const [path, { askingAt }] of runs) if (askingAt) tabs.post({ is: 'gone', path, at: askingAt })
      releases.clear()
    },
  })

  function hear(message: TabMessage): void {
    const { path, is } = message
    if (is === 'answer') hold.hear(message)
    const run = runs.get(path)
    if (!run) return
    if (is === 'who') return tellWho(path, run)
    run.askedAt = Math.max(run.askedAt, message.at)
    if (is === 'answer') note(run, { ...message, heardAt: performance.now(), isOurs: false })
    else for (const listen of run.waiting) listen({ is })
  }

  /** Tells those who wait that the answer is on its way; or gives it, where it came before they listened. */
  function tellWho(path: string, { askingAt, latest }: SharedRun): void {
    if (askingAt) tabs.post({ is: 'asking', path, at: askingAt })
    else if (latest?.isOurs && performance.now() - latest.heardAt <= lingerMs) hand(path, latest)
  }

  function hand(path: string, { at, status, headers, text }: SharedAnswer): void {
    if (text.length > longestText) tabs.post({ is: 'large', path, at })
    else tabs.post({ is: 'answer', path, at, status, headers, text })
  }

  /** Keeps what is newer than all that was known, for all who wait; and tells who has read the run before. */
  function note(run: SharedRun, answer: SharedAnswer): void {
    if (!isNews(run, answer.at, pageTime())) return
    run.answeredAt = answer.at
    run.latest = answer
    setTimeout(() => letGo(run, performance.now()), 2 * lingerMs)
    for (const listen of run.waiting) listen({ is: 'answer', answer })
    if (answer.isOurs || !isGood(answer.status)) return
    for (const leave of run.queued) leave()
    const { onNews } = run
    run.onNews = undefined
    if (onNews) guard(onNews)
  }

  async function askAlone({ path, run, signal, send }: Asked, release: Release = alone): Promise<SentAnswer> {
    const at = nextAskedAt(run, pageTime())
    const isOwn = run.own > 0
    run.askedAt = run.askingAt = at
    releases.add(release)
    const end = () => {
      releases.delete(release)
      return release()
    }
    const giveUp = () => {
      if (run.askingAt === at) run.askingAt = undefined
      signal.removeEventListener('abort', giveUp)
      // Who hears of it claims it next.
      void end().then(() => tabs.post({ is: 'gone', path, at }))
    }
    signal.addEventListener('abort', giveUp)
    tabs.post({ is: 'asking', path, at })
    let answer: SentAnswer
    try {
      answer = await send()
    } catch (error) {
      giveUp()
      throw error
    }
    if (signal.aborted || !isShareable(answer.status)) {
      giveUp()
      return answer
    }
    signal.removeEventListener('abort', giveUp)
    if (run.askingAt === at) run.askingAt = undefined
    setTimeout(end, lingerMs)
    const headers = [...answer.headers].filter(([header]) => isOfUse(header))
    // Nothing but the page reads where tabs share.
    const { status, text = '' } = answer
    const ours = { at, status, headers, text, heardAt: performance.now(), isOurs: true }
    hand(path, ours)
    note(run, ours)
    const { latest } = run
    // Another tab asked later, and has its answer already.
    if (!isOwn && latest && latest.at > at && isGood(latest.status)) return give(run, latest)
    run.givenAt = Math.max(run.givenAt, at)
    return answer
  }

  return {
    close: tabs.close,
    runs,
    read(path) {
      tabs.open()
      const run = runs.get(path) ?? startSharedRun()
      // To the end.
      runs.delete(path)
      runs.set(path, run)
      for (const [oldest, { readers }] of runs) {
        if (runs.size <= mostRuns) break
        if (readers === 0) runs.delete(oldest)
      }
      return run
    },
    async ask(asked) {
      const { path, run, signal } = asked
      const held = hold.answer()
      if (held) return held
      if (run.own > 0) return askAlone(asked)
      for (let attempt = 0; ;) {
        const { answeredAt } = run
        // Closed since, if the page was frozen while it waited.
        tabs.open()
        // Named by the answer that is known: who has not heard of the one since finds it taken.
        // oxlint-disable-next-line no-await-in-loop
        const release = await claimTurn(navigator.locks, JSON.stringify([name, path, answeredAt]), attempt)
        if (signal.aborted) {
          void release?.()
          throw abortReason(signal)
        }
        const usable = usableAnswer(run, performance.now())
        if (usable) {
          void release?.()
          return give(run, usable)
        }
        if (release) return askAlone(asked, release)
        // oxlint-disable-next-line no-await-in-loop
        const outcome = await hearOf(run, () => tabs.post({ is: 'who', path }), signal)
        // One that was asked for before what is known here, as after a wait for a change, says nothing new.
        if (outcome.is === 'answer' && outcome.answer.at > run.givenAt) return give(run, outcome.answer)
        if (outcome.is === 'large') return askAlone(asked)
        // A tab that is frozen keeps what it has claimed.
        if (run.answeredAt !== answeredAt) attempt = 0
        else if (outcome.is === 'silent') attempt += 1
      }
    },
  }
}

interface Asked {
  path: string
  run: SharedRun
  signal: AbortSignal
  send: () => Promise<SentAnswer>
}

export function give(run: SharedRun, { at, status, headers, text }: SharedAnswer): SentAnswer {
  run.givenAt = Math.max(run.givenAt, at)
  return { status, headers: new Headers(headers), text }
}
