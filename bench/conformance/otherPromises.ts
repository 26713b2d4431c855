import { renderToString } from 'react-dom/server'
import { device } from '../createStage.ts'
import { playing, type Promised, requests, running, yesIf } from './playing.ts'
import type { Answer, Watched } from './watch.ts'

/** Of what the hooks say and keep beside their polls. */
export const otherPromises: readonly Promised[] = [
  {
    id: 'F13',
    words: 'says once that a run has ended',
    tests: 'follow/f13Callbacks.test.tsx',
    async play(follower) {
      if (!follower.tells) return 'cannot'
      let told = 0
      const answer = (number: number): Answer => ({ run: number > 2 ? 'done' : 'running' })
      const judge = async (watched: Watched) => {
        await watched.during(30_000)
        device.show(false)
        await watched.during(10_000)
        device.show(true)
        await watched.during(10_000)
        watched.unmount()
        watched.mount()
        await watched.during(10_000)
        return yesIf(told === 1, `${told} times`)
      }
      return playing(answer, judge, { onEnd: () => (told += 1) })(follower)
    },
  },
  {
    id: 'F14',
    words: 'a poll that says nothing new renders nothing (renders of a run of 30 s; three are the least)',
    tests: 'follow/f14Renders.test.tsx',
    play: playing(
      (number) => ({ run: number > 10 ? 'done' : 'running' }),
      async (watched) => {
        await watched.during(90_000)
        return yesIf(watched.shown.length <= 3, `${watched.shown.length} renders`)
      },
    ),
  },
  {
    id: 'F15',
    words: '`switch (phase)` narrows the type of `run.data`',
    tests: 'follow/f15Narrowing.test.tsx',
    peers: 'cannot',
  },
  {
    id: 'F16',
    words: 'the same engine in loaders, lists, Suspense and without React',
    tests: 'follow/f16OneEngine.test.tsx',
    peers: '–',
  },
  {
    id: 'F17',
    words: 'a review that is given shows at once and is not overwritten by an older poll',
    tests: 'follow/f17Review.test.tsx',
    peers: 'cannot',
  },
  {
    id: 'F18',
    words:
      'React 18.2 to 19, StrictMode, servers, React Native (played: a server renders it and asks nothing)',
    tests: 'follow/f18Everywhere.test.tsx',
    play: playing(running, async (watched) => {
      await watched.during(1_000)
      watched.unmount()
      await watched.during(1_000)
      const before = watched.requests.length
      renderToString(watched.tree())
      const more = await watched.during(10_000)
      return yesIf(more === 0 && watched.requests.length === before, `${requests(more)} of a server`)
    }),
  },
  {
    id: 'F19',
    words: 'no operation on the cache ends a watch',
    tests: 'regressions/cacheOperations.useRun.test.tsx',
    async play(follower) {
      const faults: string[] = []
      const names = await playing(running, async (watched) => Object.keys(watched.operations()).join('\n'))(
        follower,
      )
      if (names === '') return '–'
      for (const name of names.split('\n')) {
        const judge = async (watched: Watched) => {
          await watched.during(10_000)
          void watched.operations()[name]!()
          return String(await watched.during(60_000))
        }
        if ((await playing(running, judge)(follower)) === '0') faults.push(`\`${name}\` does`)
      }
      return yesIf(faults.length === 0, faults.join(', '))
    },
  },
  {
    id: 'F20',
    words: 'no default of the app changes a promise (played: one that polls while hidden)',
    tests: 'regressions/defaultOptions.test.tsx',
    async play(follower) {
      if (!follower.setDefaults) return '–'
      const judge = async (watched: Watched) => {
        await watched.during(10_000)
        device.show(false)
        return String(await watched.during(60_000))
      }
      const own = await playing(running, judge)(follower)
      const given = await playing(running, judge, { isWithDefaults: true })(follower)
      return yesIf(own === given, `${own} requests while hidden become ${given}`)
    },
  },
  {
    id: 'F21',
    words: 'what is persisted is plain JSON, and nothing of another page’s life',
    tests: 'regressions/dehydrated.test.tsx',
    peers: '–',
  },
  {
    id: 'F22',
    words: 'what a hook returns keeps its identity (played: data of equal answers)',
    tests: 'regressions/stableIdentity.test.tsx',
    play: playing(running, async (watched) => {
      await watched.during(60_000, { ms: 1_000, act: () => watched.render() })
      const given = new Set(watched.shown.map((one) => one.given).filter((one) => one !== undefined))
      return yesIf(given.size <= 1, `${given.size} of one`)
    }),
  },
  {
    id: 'F23',
    words: 'no callback of the app stops what others follow',
    tests: 'regressions/client.callbacks.test.ts',
    async play(follower) {
      if (!follower.tells) return 'cannot'
      const answer = (number: number, id: string): Answer => ({
        run: id === 'ending' && number > 4 ? 'done' : 'running',
      })
      const judge = async (watched: Watched) => {
        await watched.during(30_000)
        const before = watched.requests.filter(({ id }) => id === 'other').length
        await watched.during(60_000)
        const after = watched.requests.filter(({ id }) => id === 'other').length
        return yesIf(after > before, 'it ends')
      }
      const onEnd = () => {
        throw new Error('Of the app.')
      }
      const ignore = () => {}
      process.on('uncaughtException', ignore)
      const verdict = await playing(answer, judge, { ids: ['ending', 'other'], onEnd })(follower)
      process.off('uncaughtException', ignore)
      return verdict
    },
  },
  {
    id: 'F24',
    words: 'a poll that is held back says so',
    tests: 'regressions/heldPolls.test.tsx',
    peers: 'cannot',
  },
]
