import { describe, it } from 'vitest'
import { cache, http, mount, pending, plain, play, refresh, wait } from '../play.ts'
import type { Answer, Command, PageCommand } from '../Scenario.ts'

/** What the rules of requests that wait for a change have to see in every round, whatever chance plays. */
describe('stories: a proxy that lets requests wait', () => {
  const hasLongAnswers = { hasLongAnswers: true }
  const cut: Command = { do: 'cut what is long' }

  it('who asks by hand goes past what waits: a component, one that leaves, a loader, an app', async () => {
    const asks: Command[] = [
      refresh('a'),
      { do: 'refresh and leave', slot: 'a', run: 'run-1' },
      { do: 'load', run: 'run-1' },
      cache('invalidate'),
    ]
    for (const ask of asks)
      // One after the other is the point.
      // oxlint-disable-next-line no-await-in-loop
      await play([pending], [mount('a'), mount('b'), wait(5_000), ask], hasLongAnswers)
  })

  it('what is cut off while it waits is asked for anew, and is no failure', async () => {
    await play([pending], [mount('a'), cut], hasLongAnswers)
    await play([pending], [mount('a'), wait(5_000), { do: 'kill the proxy' }], hasLongAnswers)
  })

  it('what waits for its turn is as it was asked for, though the run is declared outdated for later meanwhile', async () => {
    const answers = { 'run-1': [pending], 'run-2': [http(503, { hint: { retryAfterS: 30 } })] }
    await play(
      [],
      [
        mount('a'),
        wait(1_000),
        mount('b', {}, 'run-2'),
        wait(3_000),
        cache('invalidate for later'),
        wait(40_000),
      ],
      { ...hasLongAnswers, answers },
    )
  })

  it('what asks for all while the server fails does not wait for a change', async () => {
    const drop: Answer = { is: 'drop', afterMs: 0 }
    const running: Answer = { is: 'run', status: 'running', isNews: false, afterMs: 0 }
    const runs: Command = {
      do: 'mount list',
      slot: 'list',
      runs: ['run-2', 'run-1'],
      options: { ...plain, background: 'slow', intervalMs: 'eager' },
    }
    await play(
      [],
      [
        mount('a', { throws: 'intervalMs' }),
        { do: 'in the other tab', command: mount('a') as PageCommand },
        { do: 'outage', ms: 3_000 },
        runs,
        cache('clear'),
        wait(10_032),
      ],
      {
        ...hasLongAnswers,
        hasTabs: true,
        answers: {
          'run-1': [{ ...drop, afterMs: 40_000 }, running, running, http(404), http(408)],
          'run-2': [drop],
        },
      },
    )
  })
})
