import { guard } from '../client/guard.ts'
import { hashText } from '../client/hashText.ts'
import { positive, type ReadOptions, type RunClient } from '../client/RunClient.ts'
import { runPath } from '../contract/endpoints.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { explainNextPoll } from '../polling/explainNextPoll.ts'
import { readPollState } from '../react/watching/readPollState.ts'
import { readSurroundings, watchSurroundings } from '../react/watching/watcher.ts'
import { type RecordedPoll, type RecordedSurroundings, recordingVersion } from '../recording/Recording.ts'
import type { FlightRecorder, FlightRecorderOptions, RunTrack } from './FlightRecorder.ts'
import { answerEnd, failureEnd } from './pollEnd.ts'
import { type CallNotes, recordClient } from './recordClient.ts'
import { whyAsked } from './whyAsked.ts'

/** A return to the tab asks for all runs within this time. */
const returnMs = 100
const mostSurroundings = 1_000

/**
 * Makes a recorder of polls: of each run when it was asked for and why then, when it waited for its turn, what was answered
 * or went wrong, and what the server wished; and when the tab was hidden or the device offline. It keeps a bounded number in
 * memory and sends nothing anywhere. Documents, ids, names, keys and the words of errors are in no recording.
 *
 * @example
 * const recorder = createFlightRecorder({ queryClient })
 * const client = recorder.record(createRunClient({ baseUrl: '/api' }))
 * // Later, for a bug report or a test:
 * const recording = JSON.stringify(recorder.exportRecording())
 */
export function createFlightRecorder(options: FlightRecorderOptions = {}): FlightRecorder {
  const { queryClient } = options
  const maxRuns = Math.ceil(positive(options.maxRuns, 200))
  const maxPolls = Math.ceil(positive(options.maxPolls, 300))
  const startedMs = performance.now()
  const nowMs = () => Math.max(0, Math.round(performance.now() - startedMs))
  const recorded = new WeakMap<RunClient, RunClient>()
  const listeners = new Set<() => void>()
  /** By the scope of the client and the address; the one that came first first. */
  const tracks = new Map<string, RunTrack>()
  const tableNumbers = new Map<string, number>()
  let surroundings: RecordedSurroundings[] = [{ atMs: 0, here: readSurroundings() }]
  let runCount = 0
  let lostRuns = 0
  let changeCount = 0
  let list: readonly RunTrack[] | undefined

  function change(): void {
    changeCount += 1
    for (const listener of listeners) guard(listener)
  }

  function noteSurroundings(): void {
    const here = readSurroundings()
    if (surroundings.at(-1)?.here === here) return
    surroundings.push({ atMs: nowMs(), here })
    if (surroundings.length > mostSurroundings) surroundings.shift()
    change()
  }

  /** Whether the tab or the network came back a moment ago, and was not always there. */
  function hasReturned(): boolean {
    noteSurroundings()
    const latest = surroundings.at(-1)
    return surroundings.length > 1 && latest?.here === 'here' && nowMs() - latest.atMs <= returnMs
  }

  function trackOf(client: RunClient, ref: RunRef, isFirst: boolean): RunTrack | undefined {
    const key = `${client.scope} ${runPath(ref)}`
    const known = tracks.get(key)
    if (known) return known
    // Of thousands that are followed, the oldest would come and go with each of its polls.
    if (tracks.size >= maxRuns && !isFirst) return undefined
    const table = `${client.scope} ${ref.projectName}/${ref.tableId}`
    if (!tableNumbers.has(table)) tableNumbers.set(table, tableNumbers.size + 1)
    runCount += 1
    const { projectName, tableId, runId } = ref
    const track: RunTrack = {
      run: runCount,
      table: tableNumbers.get(table)!,
      seed: hashText(runId),
      lostPolls: 0,
      polls: [],
      ref: { projectName, tableId, runId },
      client,
    }
    tracks.set(key, track)
    for (const oldest of tracks.keys()) {
      if (tracks.size <= maxRuns) break
      tracks.delete(oldest)
      lostRuns += 1
    }
    list = undefined
    return track
  }

  function open(client: RunClient, ref: RunRef, asked: ReadOptions): CallNotes {
    const track = trackOf(client, ref, asked.isFirst ?? true)
    const joined = track?.open
    if (!track || (joined && !asked.isFresh)) {
      if (joined) joined.callers += 1
      return track && joined ? follow(track, joined, asked) : unnoted
    }
    // Asked anew, so the request before it is given up.
    if (joined) end(track, joined, { isGivenUp: true })
    const poll: RecordedPoll = {
      askedMs: nowMs(),
      why: whyAsked(queryClient, {
        client,
        ref,
        options: asked,
        before: track.polls.at(-1),
        hasReturned: hasReturned(),
      }),
    }
    track.open = { poll, callers: 1 }
    track.polls.push(poll)
    if (track.polls.length > maxPolls) {
      track.polls.shift()
      track.lostPolls += 1
    }
    // Without a budget nobody tells when it is sent.
    if (!client.budget) poll.sentMs = poll.askedMs
    change()
    return follow(track, track.open, asked)
  }

  function end(track: RunTrack, opened: NonNullable<RunTrack['open']>, news: Partial<RecordedPoll>): void {
    if (opened.poll.endedMs !== undefined) return
    for (const [name, value] of Object.entries({ endedMs: nowMs(), ...news }))
      if (value !== undefined) Object.assign(opened.poll, { [name]: value })
    if (track.open === opened) track.open = undefined
    change()
  }

  function follow(
    track: RunTrack,
    opened: NonNullable<RunTrack['open']>,
    { signal }: ReadOptions,
  ): CallNotes {
    const { poll } = opened
    return {
      held() {
        if (poll.heldMs !== undefined || poll.endedMs !== undefined) return
        const isHold = (track.client.budget?.heldForMs() ?? 0) > 0
        Object.assign(poll, { heldMs: nowMs(), heldBy: isHold ? '429' : 'budget' })
        change()
      },
      sent() {
        if (poll.sentMs !== undefined || poll.endedMs !== undefined) return
        poll.sentMs = nowMs()
        change()
      },
      answered: (answer) => end(track, opened, answerEnd(answer)),
      failed(error) {
        opened.callers -= 1
        if (!signal?.aborted) end(track, opened, failureEnd(error))
        else if (opened.callers === 0) end(track, opened, { isGivenUp: true })
      },
    }
  }

  const recorder: FlightRecorder = {
    record(client) {
      const known = recorded.get(client)
      if (known) return known
      const own = recordClient(client, (ref, asked) => open(client, ref, asked))
      recorded.set(client, own)
      // Given to it once more, it is recorded already.
      recorded.set(own, own)
      return own
    },
    get tracks() {
      return (list ??= [...tracks.values()])
    },
    get surroundings() {
      return surroundings
    },
    get lostRuns() {
      return lostRuns
    },
    get changeCount() {
      return changeCount
    },
    nowMs,
    explain(track) {
      if (!queryClient) return 'The next poll is not known: give the recorder your query client.'
      return explainNextPoll(readPollState(queryClient, track.client, { ref: track.ref }))
    },
    clear() {
      tracks.clear()
      tableNumbers.clear()
      list = undefined
      lostRuns = 0
      surroundings = surroundings.slice(-1)
      change()
    },
    exportRecording(runs) {
      return {
        kind: 'cloudsquid-recording',
        version: recordingVersion,
        lengthMs: nowMs(),
        surroundings: surroundings.map((one) => ({ ...one })),
        runs: recorder.tracks
          .filter(({ run }) => !runs || runs.includes(run))
          // By name: what a track has besides is for the panel.
          .map(({ run, table, seed, lostPolls, polls }) => ({
            run,
            table,
            seed,
            lostPolls,
            polls: polls.map((poll) => ({ ...poll })),
          })),
      }
    },
    subscribe(onChange) {
      listeners.add(onChange)
      return () => void listeners.delete(onChange)
    },
  }
  listenWeakly(noteSurroundings)
  return recorder
}

const unnoted: CallNotes = { held() {}, sent() {}, answered() {}, failed() {} }

/** Tells of the tab and the network for as long as somebody has the recorder: a hot reload makes a new one each time. */
function listenWeakly(note: () => void): void {
  const weak = new WeakRef(note)
  const ends = watchSurroundings(() => {
    const alive = weak.deref()
    if (alive) alive()
    else for (const end of ends) end()
  })
}
