import { describe, it } from 'vitest'
import type { Answer, Command } from './Scenario.ts'
import { cache, done, garbage, http, mount, pending, plain, play, refresh, setClock, wait } from './play.ts'

/** Each was found by the soak and shrunk; the rules of the model say what is to be. */
describe('stories: outages', () => {
  const outage: Command = { do: 'outage', ms: 900_000 }

  it('one run asks for both, and both go on after it', async () => {
    await play([pending], [mount('a'), mount('b', {}, 'run-2'), wait(5_000), outage, wait(1_200_000)])
    await play(
      [pending],
      [outage, mount('a'), mount('b', {}, 'run-2'), wait(60_000), mount('c', { deadlineMs: 5_000 })],
    )
  })

  it('what is asked for by hand waits for the one that asks', async () => {
    await play(
      [pending],
      [
        mount('a'),
        mount('b', {}, 'run-2'),
        wait(5_000),
        { ...outage, ms: 40_000 },
        wait(10_000),
        refresh('a'),
        refresh('b', 'run-2'),
        { do: 'review', outcome: 'stored', afterMs: 0 },
        { do: 'load', run: 'run-2' },
      ],
    )
  })

  it('whoever comes back while a loader waits has waited for nothing yet', async () => {
    const load: Command = { do: 'load', run: 'run-1' }
    await play(
      [{ is: 'drop', afterMs: 40_000 }],
      [
        mount('a'),
        mount('c', {}, 'run-2'),
        { ...outage, ms: 40_000 },
        wait(10_000),
        cache('clear'),
        cache('clear'),
        wait(571),
        load,
        wait(218),
        { do: 'unmount', slot: 'a' },
        mount('a'),
        wait(213),
        wait(2),
      ],
    )
  })

  it('one that asks for all and leaves, or looks away, keeps nobody waiting', async () => {
    const away: Command[] = [
      { do: 'unmount', slot: 'a' },
      { do: 'stop', slot: 'a' },
      { do: 'switch off', slot: 'a' },
      cache('cancel in silence'),
      cache('clear'),
      { do: 'hide' },
      { do: 'go offline' },
      setClock(-7_200_000),
    ]
    for (const command of away)
      // oxlint-disable-next-line no-await-in-loop
      await play(
        [pending, http(503), { is: 'hang', afterMs: 0 }],
        [mount('a'), mount('b', {}, 'run-2'), wait(3_000), { ...outage, ms: 3_000 }, wait(4_000), command],
      )
  })

  it('who waits for the one that asks, and is asked for anew, waits anew', async () => {
    const drop: Answer = { is: 'drop', afterMs: 0 }
    await play(
      [drop, { is: 'hang', afterMs: 0 }],
      [
        mount('a', { deadlineMs: 5_000 }),
        { do: 'mount list', slot: 'list', runs: ['run-2'], options: plain },
        { do: 'reload', restoringMs: 0 },
        wait(4_072),
        wait(367),
        cache('invalidate'),
        wait(4_562),
      ],
      { answers: { 'run-1': [drop, { is: 'hang', afterMs: 0 }], 'run-2': [drop] } },
    )
  })

  it('a final run that is refreshed by one who leaves is asked for, as somebody else has it on the screen', async () => {
    const brief = { deadlineMs: 5_000 }
    await play(
      [done, { is: 'hang', afterMs: 0 }],
      [
        mount('a', brief),
        cache('invalidate'),
        mount('c', brief),
        outage,
        wait(24_526),
        { do: 'load', run: 'run-2' },
        wait(5_474),
        { do: 'refresh and leave', slot: 'a', run: 'run-1' },
        wait(2_000),
      ],
    )
  })

  it('a run that has failed is not asked for by hand for one whose time is over, when who asked has left', async () => {
    await play(
      [{ is: 'drop', afterMs: 1 }, garbage, pending],
      [
        mount('c', { intervalMs: 100 }),
        wait(10_000),
        mount('c', { deadlineMs: 5_000 }),
        mount('a'),
        mount('b', {}, 'run-2'),
        { ...outage, ms: 3_000 },
        refresh('a'),
        wait(500),
        refresh('b', 'run-2'),
        { do: 'refresh and leave', slot: 'a', run: 'run-1' },
        wait(2_000),
      ],
    )
  })

  it('after one of headers that hang, which was over at once, more have to fail until one asks for all', async () => {
    await play(
      [http(408)],
      [
        { do: 'headers', are: 'hung' },
        mount('a'),
        mount('b', {}, 'run-2'),
        wait(10_000),
        { do: 'headers', are: 'fine' },
        wait(22_002),
        { ...outage, ms: 3_000 },
        cache('clear'),
        wait(10_000),
      ],
    )
  })

  it('of headers that hang goes on for minutes, and requests are as far apart as while a server fails', async () => {
    await play(
      [{ ...pending, afterMs: 40_000 }, http(408)],
      [
        mount('a'),
        wait(85_015),
        { do: 'show' },
        refresh('a'),
        { do: 'headers', are: 'hung' },
        mount('a', { deadlineMs: 5_000 }, 'run-2'),
        wait(10_000),
        mount('b'),
        wait(3_061),
        wait(699_985),
        wait(5_266),
        mount('a', { background: 'slow', throws: 'intervalMs' }, 'run-2'),
        wait(400),
        wait(4_227),
        cache('clear'),
        wait(1_556),
        wait(220_572),
      ],
      { defaults: 'silent' },
    )
  })
})
