import { device } from '../createStage.ts'
import { playing, type Promised, requests, running, seconds, yesIf } from './playing.ts'
import type { Watched } from './watch.ts'

/** Goes away for a minute, and comes back. */
async function leave(
  watched: Watched,
  go: (isHere: boolean) => void,
): Promise<{ away: number; back: number }> {
  await watched.during(10_000)
  go(false)
  const away = await watched.during(60_000)
  go(true)
  return { away, back: await watched.during(500) }
}

export const pollingPromises: readonly Promised[] = [
  {
    id: 'F1',
    words: 'nothing is asked of a run that is done: not on focus, reconnect or remount',
    tests: 'follow/f01SilentAfterFinal.test.tsx',
    play: playing(
      (number) => ({ run: number > 2 ? 'done' : 'running' }),
      async (watched) => {
        await watched.during(30_000)
        const before = watched.requests.length
        device.show(false)
        device.connect(false)
        await watched.during(10_000)
        device.show(true)
        device.connect(true)
        await watched.during(10_000)
        watched.unmount()
        watched.mount()
        await watched.during(10_000)
        const more = watched.requests.length - before
        return yesIf(more === 0, `${requests(more)} more`)
      },
    ),
  },
  {
    id: 'F2',
    words: 'a parent that renders ten times a second changes no request',
    tests: 'follow/f02SteadyUnderRerenders.test.tsx',
    play: async (follower) => {
      const count = (act: (watched: Watched) => void) =>
        playing(running, async (watched) =>
          String(await watched.during(60_000, { ms: 100, act: () => act(watched) })),
        )(follower)
      const quiet = await count(() => {})
      const busy = await count((watched) => watched.render())
      return yesIf(quiet === busy, `${quiet} requests become ${busy}`)
    },
  },
  {
    id: 'F3',
    words: 'asks every 2 to 5 s without being told how often',
    tests: 'follow/f03Schedule.test.tsx',
    peers: 'cannot',
  },
  {
    id: 'F4',
    words: 'waits as long as the server asks for: `Retry-After: 20` with a 429',
    tests: 'follow/f04ServerHints.test.tsx',
    play: playing(
      (number) => (number === 2 ? { status: 429, headers: { 'retry-after': '20' } } : {}),
      async (watched) => {
        await watched.during(120_000)
        const [, second, third] = watched.requests
        const waitedMs = third!.at - second!.at
        return yesIf(waitedMs >= 20_000, `asks after ${seconds(waitedMs)}`)
      },
    ),
  },
  {
    id: 'F5',
    words: 'through 20 s of 500s the last run stays, and its end is seen within 6 s after',
    tests: 'follow/f05TransientFailures.test.tsx',
    async play(follower) {
      let slowestMs = 0
      for (let turn = 0; turn < 8; turn += 1) {
        let [isOut, isDone] = [false, false]
        const afterMs = await playing(
          () => (isOut ? { status: 500 } : { run: isDone ? 'done' : 'running' }),
          async (watched) => {
            // Another moment of everybody's schedule each time.
            await watched.during(10_000 + turn * 370)
            isOut = true
            await watched.during(20_000)
            ;[isOut, isDone] = [false, true]
            const first = watched.shown.findIndex(({ status }) => status)
            if (watched.shown.slice(first).some(({ status }) => !status)) return 'Infinity'
            let ms = 0
            for (; watched.shown.at(-1)?.status !== 'done' && ms < 120_000; ms += 100)
              await watched.during(100)
            return String(ms)
          },
        )(follower)
        slowestMs = Math.max(slowestMs, Number(afterMs))
      }
      return yesIf(
        slowestMs <= 6_000,
        slowestMs === Infinity ? 'it is gone meanwhile' : `up to ${seconds(slowestMs)}`,
      )
    },
  },
  {
    id: 'F6',
    words: 'a 401 is asked for once and not for ever (requests in a minute)',
    tests: 'follow/f06FatalFailures.test.tsx',
    play: playing(
      () => ({ status: 401 }),
      async (watched) => {
        await watched.during(60_000)
        return yesIf(watched.requests.length === 1, requests(watched.requests.length))
      },
    ),
  },
  {
    id: 'F7',
    words: 'a request that is never answered does not end the watching',
    tests: 'follow/f07RequestTimeout.test.tsx',
    play: playing(
      (number) => (number === 2 ? 'hang' : {}),
      async (watched) => {
        await watched.during(120_000)
        return yesIf(watched.requests.length > 2, 'it hangs for ever')
      },
    ),
  },
  {
    id: 'F8',
    words: 'a run that never ends is not asked for for ever (requests in the second hour)',
    tests: 'follow/f08Deadline.test.tsx',
    play: playing(running, async (watched) => {
      await watched.during(3_660_000)
      const more = await watched.during(3_540_000)
      return yesIf(more === 0, requests(more))
    }),
  },
  {
    id: 'F9',
    words: 'asks nothing while hidden or offline, and at once on return',
    tests: 'follow/f09HiddenOfflineAsleep.test.tsx',
    play: playing(running, async (watched) => {
      const hidden = await leave(watched, device.show)
      const offline = await leave(watched, device.connect)
      const faults = [
        hidden.away > 1 && `${requests(hidden.away)} while hidden`,
        hidden.back === 0 && 'none on coming back',
        offline.away > 1 && `${requests(offline.away)} while offline`,
        offline.back === 0 && 'none when online again',
      ].filter(Boolean)
      return yesIf(faults.length === 0, faults.join(', '))
    }),
  },
  {
    id: 'F10',
    words: 'leaving aborts the request that is under way',
    tests: 'follow/f10Stop.test.tsx',
    play: playing(
      () => 'hang',
      async (watched) => {
        await watched.during(1_000)
        watched.unmount()
        await watched.during(1_000)
        watched.mount()
        return yesIf(watched.requests[0]!.signal?.aborted === true, 'it goes on')
      },
    ),
  },
  {
    id: 'F11',
    words: 'two components that follow one run share its requests',
    tests: 'follow/f11OneStream.test.tsx',
    async play(follower) {
      const count = (ids: string[]) =>
        playing(running, async (watched) => String(await watched.during(60_000)), { ids })(follower)
      const [one, two] = [await count(['run']), await count(['run', 'run'])]
      return yesIf(one === two, `${one} requests become ${two}`)
    },
  },
  {
    id: 'F12',
    words: 'a component that goes to another run does not show the one before',
    tests: 'follow/f12ChangedRef.test.tsx',
    play: playing(running, async (watched) => {
      await watched.during(10_000)
      watched.render(['other'])
      await watched.during(10)
      const isOld = watched.shown.some(({ id, status }) => id === 'other' && status !== undefined)
      return yesIf(!isOld, 'shows it until the next answer')
    }),
  },
]
