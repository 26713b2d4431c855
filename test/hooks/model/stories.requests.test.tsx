import { describe, it } from 'vitest'
import type { Answer, Command } from './Scenario.ts'
import { cache, done, garbage, http, mount, pending, plain, play, refresh, wait } from './play.ts'

/** Each was found by the soak and shrunk; the rules of the model say what is to be. */
describe('stories: loaders, switches and refreshes', () => {
  it('a failure of a loader that passes stops nobody, whether switched off or mounted meanwhile', async () => {
    const slow = http(503, { afterMs: 1_000 })
    await play([slow, pending], [mount('a', { enabled: false }), { do: 'load', run: 'run-1' }, wait(2_000)])
    await play([slow, pending], [{ do: 'load', run: 'run-1' }, wait(500), mount('a'), wait(2_000)])
  })

  it('a refresh is given up when its component is switched off and the last other one leaves', async () => {
    await play(
      [{ is: 'hang', afterMs: 0 }],
      [mount('c'), refresh('c'), mount('a'), { do: 'switch off', slot: 'c' }, { do: 'unmount', slot: 'a' }],
    )
  })

  it('a refresh past the deadline goes on when the other component is switched off', async () => {
    await play(
      [pending, pending, { ...pending, afterMs: 40_000 }],
      [
        mount('b', { deadlineMs: 500, intervalMs: 'patient' }),
        wait(10_000),
        refresh('b'),
        mount('a'),
        wait(1_000),
        { do: 'switch off', slot: 'a' },
      ],
    )
  })

  it.each([done, pending])('a refresh goes on when its own component is switched on', async (first) => {
    const list = (options: Partial<typeof plain> = {}): Command => ({
      do: 'mount list',
      slot: 'list',
      runs: ['run-1'],
      options: { ...plain, ...options },
    })
    const slow: Answer = { ...first, afterMs: 40_000 }
    await play(
      [first, slow],
      [list(), wait(1_000), list({ enabled: false }), refresh('list'), wait(1_000), list()],
    )
  })

  it('a wish that threw is not asked for again while a component that goes on waits for an answer', async () => {
    await play(
      [pending, garbage],
      [
        mount('a'),
        mount('a', { throws: 'intervalMs' }),
        { do: 'resume', slot: 'a' },
        mount('a', { enabled: false }),
        { do: 'outage', ms: 3_000 },
        mount('b'),
      ],
    )
  })

  it('what a component shows that goes on after its wish threw is old until an answer is there', async () => {
    await play(
      [pending, { ...pending, afterMs: 40_000 }],
      [mount('a', { throws: 'intervalMs' }), wait(10_000), { do: 'resume', slot: 'a' }],
    )
  })

  it('a component that goes on beside a loader watches from then on, and so does one that comes later', async () => {
    await play(
      [pending, { is: 'hang', afterMs: 0 }],
      [
        mount('b', { intervalMs: 100, throws: 'intervalMs' }),
        wait(1_000),
        { do: 'load', run: 'run-1' },
        { do: 'resume', slot: 'b', run: 'run-1' },
        wait(4_001),
        mount('a'),
      ],
    )
  })

  it('old data is said to be unchecked when a component is switched on again, in all of them', async () => {
    const slow: Answer = { ...pending, afterMs: 3_000 }
    await play(
      [pending, slow],
      [
        mount('a'),
        { do: 'switch off', slot: 'a' },
        wait(600_000),
        { do: 'switch on', slot: 'a' },
        mount('b'),
        wait(1_000),
      ],
    )
  })

  it('a poll that is held says so also after StrictMode has mounted twice', async () => {
    await play(
      [http(429, { hint: { retryAfterS: 30 } })],
      [mount('a'), mount('b', {}, 'run-2'), wait(1_000)],
      { isStrict: true },
    )
  })

  it('a review that waits for the budget reads the run also after the cache was cleared', async () => {
    await play(
      [done, http(429), { ...done, afterMs: 3_000 }],
      [
        mount('a'),
        cache('invalidate'),
        { do: 'review', outcome: 'stored', afterMs: 0 },
        cache('clear'),
        { do: 'switch off', slot: 'a' },
      ],
    )
  })

  it('a poll that is answered and given up in one moment shows nothing that is not told', async () => {
    await play(
      [pending, { is: 'run', status: 'paused', isNews: false, afterMs: 1 }, { ...pending, afterMs: 3_000 }],
      [mount('a'), { do: 'review', outcome: 'acknowledged', afterMs: 0 }, cache('invalidate'), wait(1_000)],
    )
  })

  it('an answer takes away what had ended the watching also where the next request comes before it is kept', async () => {
    await play(
      [
        pending,
        garbage,
        http(408, { afterMs: 40_000 }),
        { is: 'run', status: 'paused', isNews: false, afterMs: 0 },
        http(408),
      ],
      [mount('a'), wait(2_000), refresh('a'), { do: 'review', outcome: 'acknowledged', afterMs: 0 }],
    )
  })

  it('a review that is stored as it was given leaves the run the same object', async () => {
    await play([done], [mount('a'), { do: 'review', outcome: 'acknowledged', afterMs: 500 }, wait(1_000)])
  })

  it('a poll that had its turn and the one that is queued in the same moment are two waits', async () => {
    await play(
      [pending],
      [
        mount('a'),
        mount('b', {}, 'run-2'),
        wait(25_000),
        { do: 'review', outcome: 'acknowledged', afterMs: 0 },
        refresh('b', 'run-2'),
      ],
      { answers: { 'run-1': [pending], 'run-2': [http(429, { hint: { retryAfterS: 30 } }), http(429)] } },
    )
  })

  it('a run that is restored while a loader waits for it is asked for as somebody comes', async () => {
    await play(
      [pending, http(429, { hint: { retryAfterS: 30 } })],
      [mount('a'), wait(2_000), { do: 'load', run: 'run-1' }, { do: 'reload', restoringMs: 0 }],
    )
  })

  it('a run that is restored while a loader waits for it is known, whatever is put into the cache then', async () => {
    const load: Command = { do: 'load', run: 'run-1' }
    await play(
      [pending, { ...pending, afterMs: 3_000 }],
      [load, wait(2_000), load, cache('restore'), cache('put garbage', 6), mount('b')],
    )
  })

  it('a request by hand that waits for its turn is given up with who asked, beside one that has expired', async () => {
    for (const enabled of [true, false])
      // oxlint-disable-next-line no-await-in-loop
      await play(
        [pending, pending, http(429, { hint: { retryAfterS: 30 } }), pending],
        [
          mount('a', { deadlineMs: 5_000 }),
          wait(4_000),
          mount('b', {}, 'run-2'),
          wait(20_000),
          mount('b', { enabled }),
          refresh('b'),
          { do: 'unmount', slot: 'b' },
        ],
      )
  })

  it('a run that is restored under its reviewer alone is known, whatever is put into the cache then', async () => {
    for (const answers of [[pending], [pending, garbage]])
      // oxlint-disable-next-line no-await-in-loop
      await play(answers, [
        mount('a'),
        { do: 'review', outcome: 'stored', afterMs: 0 },
        mount('a', {}, 'run-2'),
        cache('restore'),
        cache('put garbage'),
        mount('b'),
      ])
  })

  it('a run that is reviewed after it was restored is known, also where the review began on the page before', async () => {
    const load: Command = { do: 'load', run: 'run-1' }
    const reload: Command = { do: 'reload', restoringMs: 0 }
    await play(
      [done],
      [load, reload, { do: 'review', outcome: 'stored', afterMs: 0 }, cache('put garbage'), mount('b')],
    )
    await play(
      [done],
      [
        load,
        { do: 'review', outcome: 'stored', afterMs: 5_000 },
        reload,
        wait(6_000),
        cache('put garbage'),
        mount('b'),
      ],
    )
  })
})

describe('stories: a loader under a reviewer', () => {
  it('a failure of a loader that passes is known to whoever comes, as the reviewer looks at the run', async () => {
    await play(
      [pending, pending, http(503), pending],
      [
        mount('a'),
        { do: 'review', outcome: 'stored', afterMs: 0 },
        { do: 'unmount', slot: 'a' },
        cache('clear'),
        { do: 'load', run: 'run-1' },
        mount('a', { throws: 'intervalMs' }),
      ],
    )
  })
})

describe('stories: a run that an app says is not true any more', () => {
  it('is asked for when the network is back, whatever was put in its place meanwhile', async () => {
    await play(
      [done],
      [
        mount('a'),
        { do: 'stop', slot: 'a' },
        cache('invalidate for later'),
        { do: 'go offline' },
        wait(500),
        { do: 'mount list', slot: 'list', runs: ['run-1'], options: plain },
        cache('put garbage'),
        { do: 'go online' },
      ],
    )
  })
})

describe('stories: a review that waits for the budget', () => {
  it('reads the run beside a poll, where the cache was cleared and what it asked for given up', async () => {
    await play(
      [pending],
      [
        {
          do: 'mount list',
          slot: 'list',
          runs: ['run-2', 'run-1'],
          options: { ...plain, background: 'slow', throws: 'intervalMs' },
        },
        { do: 'review', outcome: 'stored', afterMs: 0 },
        wait(1),
        cache('clear'),
        cache('cancel in silence'),
      ],
      { answers: { 'run-1': [pending], 'run-2': [http(429)] } },
    )
  })
})

describe('stories: a run that has failed and was never read', () => {
  it('a 404 to somebody who asks by hand and leaves passes, and whoever comes next is told so', async () => {
    await play(
      [{ is: 'drop', afterMs: 0 }, garbage, http(404), pending],
      [
        mount('a'),
        mount('b', { throws: 'intervalMs' }),
        cache('restore'),
        { do: 'refresh and leave', slot: 'a', run: 'run-1' },
        { do: 'headers', are: 'hung' },
        { do: 'unmount', slot: 'b' },
        mount('c', { throws: 'intervalMs' }),
      ],
    )
  })
})
