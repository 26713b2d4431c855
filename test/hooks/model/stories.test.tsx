import { describe, it } from 'vitest'
import type { Answer } from './Scenario.ts'
import { cache, done, garbage, http, mount, pending, plain, play, refresh, setClock, wait } from './play.ts'

/** Each was found by the soak and shrunk; the rules of the model say what is to be. */
describe('stories: whose deadline, stop and failure it is', () => {
  it('a run that ended with a 404 stays so for who comes back with a shorter deadline', async () => {
    await play(
      [http(404, { hint: { retryAfterS: 86_400 } })],
      [
        mount('a', { deadlineMs: 5_000 }),
        mount('c', { intervalMs: 100 }),
        mount('a', { enabled: false }),
        wait(200_000),
        refresh('a'),
        mount('a', { intervalMs: 100, deadlineMs: 5_000 }),
      ],
    )
  })

  it('whoever comes after a failure that ended the watching, and the stop of another, is asked for', async () => {
    await play(
      [
        http(408, { hint: { retryAfterS: 86_400 } }),
        garbage,
        http(408, { afterMs: 1, hint: { pollAfterMs: 0 } }),
      ],
      [
        mount('a', { intervalMs: 100 }),
        setClock(-7_200_000),
        { do: 'show' },
        { do: 'stop', slot: 'a' },
        mount('c', { background: 'slow' }),
      ],
      { isStrict: true },
    )
  })

  it('a clock that is set ahead ends no deadline, of two watchers neither', async () => {
    await play(
      [http(503, { hint: { pollAfterMs: 1 } }), done],
      [
        mount('a', { deadlineMs: 5_000 }),
        {
          do: 'mount list',
          slot: 'list',
          runs: ['run-2'],
          options: { ...plain, deadlineMs: 5_000, enabled: false },
        },
        refresh('list', 'run-2'),
        setClock(7_200_000),
        mount('a', { background: 'slow' }, 'run-2'),
        wait(10_000),
      ],
    )
  })

  it('a failure that ended the watching goes before a deadline', async () => {
    await play(
      [{ ...pending, hint: { retryAfterS: 86_400 } }, garbage, http(408)],
      [
        mount('a', { background: 'slow', intervalMs: 100 }, 'run-2'),
        mount('b', { intervalMs: 100, deadlineMs: 5_000 }),
        mount('a'),
        refresh('b'),
        setClock(7_200_000),
        refresh('a'),
      ],
    )
  })

  it('a clock that is set back is no wish of the server at the end of a deadline', async () => {
    await play([http(500)], [mount('a'), wait(20_000), mount('c', { deadlineMs: 5_000 }), setClock(-60_000)])
  })

  it('after a deadline that ended unasked the server has its wish, of which a clock set ahead took its part', async () => {
    for (const first of [http(408), pending])
      // One story after the other, as they share the device.
      // oxlint-disable-next-line no-await-in-loop
      await play(
        [{ ...first, hint: { retryAfterDateInMs: 9_000 } }, pending],
        [mount('a', { deadlineMs: 5_000 }), setClock(3_000), mount('b')],
        { serverSkewMs: 0 },
      )
  })

  it('a hidden tab brings no deadline nearer, and so no poll before the server wished', async () => {
    await play(
      [{ ...pending, hint: { retryAfterS: 86_400 } }],
      [{ do: 'hide' }, mount('a', { background: 'slow', deadlineMs: 60_000 }), wait(70_000), { do: 'show' }],
    )
  })
})

describe('stories: what an app does to the cache', () => {
  it('a component that is switched off shows nothing of a run that the cache has forgotten', async () => {
    await play([pending], [mount('a'), { do: 'switch off', slot: 'a' }, cache('clear')])
  })

  it('a refresh goes on when the cache is cleared while the device is offline', async () => {
    await play(
      [pending],
      [mount('a'), { do: 'go offline' }, refresh('a'), cache('clear'), { do: 'go online' }],
    )
  })

  it('a reset takes a failure away also where no run was ever read', async () => {
    await play([http(408), { ...pending, afterMs: 2_000 }], [mount('a'), cache('reset')])
  })

  it('a reset that is cancelled asks nothing for a deadline that is over', async () => {
    await play(
      [
        { is: 'drop', afterMs: 40_000 },
        { ...pending, afterMs: 40_000 },
      ],
      [mount('a', { deadlineMs: 5_000 }), wait(30_000), cache('reset'), cache('cancel'), wait(1_000)],
    )
  })

  it('a failure that was resumed past does not come back with a request that is cancelled in silence', async () => {
    await play(
      [pending, garbage, { ...pending, afterMs: 40_000 }],
      [mount('a'), cache('clear'), { do: 'resume', slot: 'a' }, wait(10_000), cache('cancel in silence')],
    )
  })

  it('a failure that an app takes away leaves the wish of the answer before it', async () => {
    await play(
      [{ ...pending, hint: { pollAfterMs: 480 } }, garbage, { is: 'hang', afterMs: 0 }],
      [mount('a', { intervalMs: 100 }), wait(10_000), cache('put garbage'), wait(500)],
    )
  })

  it('garbage is no answer after which it is too early to ask', async () => {
    await play([pending], [cache('put garbage'), mount('a')])
  })

  it('an old answer that is restored under a component is not checked yet', async () => {
    await play(
      [pending, { ...pending, afterMs: 40_000 }],
      [mount('a', { background: 'pause' }), wait(30_000), cache('restore'), wait(1_000)],
    )
  })

  it('an answer that is restored after the clock was set back is not checked yet', async () => {
    await play(
      [pending, { ...pending, afterMs: 40_000 }],
      [mount('a'), setClock(-7_200_000), cache('restore')],
    )
  })

  it('the hint of an answer counts for the next page, also after a failure', async () => {
    await play(
      [
        { ...pending, hint: { retryAfterS: 3 } },
        { is: 'drop', afterMs: 0 },
      ],
      [mount('a'), refresh('a'), { do: 'reload', restoringMs: 0 }, wait(2_000)],
    )
  })

  it('the hint of a failure does not count for the next page', async () => {
    await play(
      [pending, http(500, { hint: { retryAfterS: 60 } }), pending],
      [mount('a'), wait(3_000), { do: 'reload', restoringMs: 20_000 }],
    )
  })

  it('a wish that throws in one component keeps none from being told', async () => {
    const slow: Answer = { ...pending, afterMs: 40_000 }
    await play(
      [done, slow],
      [
        mount('a', { readsDetails: true, throws: 'intervalMs' }, 'run-2'),
        mount('b'),
        wait(3_000),
        cache('reset'),
      ],
      { answers: { 'run-1': [done, slow], 'run-2': [done, slow] } },
    )
  })

  it('a run that a loader asks for as the page is left is read as it is restored, and no garbage takes its place', async () => {
    await play(
      [{ ...pending, afterMs: 1 }],
      [
        mount('a'),
        { do: 'hide' },
        wait(200_000),
        mount('a', { enabled: false }, 'run-2'),
        { do: 'load', run: 'run-1' },
        { do: 'reload', restoringMs: 0 },
        cache('put garbage'),
        mount('a', { enabled: false }),
      ],
    )
  })

  it('nothing in place of a run takes no failure away from one who is switched off', async () => {
    await play(
      [http(429)],
      [
        mount('a'),
        cache('put garbage'),
        cache('invalidate'),
        mount('a', { enabled: false, throws: 'intervalMs' }),
      ],
    )
  })

  it('a review that is stored while the cache is restored has the run read', async () => {
    await play(
      [done],
      [
        mount('a'),
        { do: 'review', outcome: 'acknowledged', afterMs: 5_000 },
        { do: 'reload', restoringMs: 20_000 },
      ],
    )
  })

  it('a 404 that ends the watching wishes for no next poll, also when garbage takes its place', async () => {
    await play(
      [{ is: 'hang', afterMs: 0 }, http(404, { hint: { retryAfterS: 3 } }), pending],
      [mount('a'), wait(32_000), cache('put garbage'), wait(2_000)],
    )
  })

  it('old data is no newer by a cache that is restored where nobody looks', async () => {
    await play(
      [pending, { ...pending, afterMs: 3_000 }],
      [
        {
          do: 'mount list',
          slot: 'list',
          runs: ['run-1'],
          options: { ...plain, background: 'slow', throws: 'intervalMs' },
        },
        wait(10_000),
        { do: 'hide' },
        { do: 'show' },
        { do: 'hide' },
        cache('restore'),
      ],
    )
  })

  it('two runs that answer in one moment are told in either order', async () => {
    const running: Answer = { ...pending, status: 'running' } as Answer
    await play(
      [],
      [
        mount('a', { intervalMs: 100, enabled: false }),
        { do: 'mount list', slot: 'list 2', runs: ['run-2'], options: { ...plain, deadlineMs: 5_000 } },
        refresh('list 2', 'run-2'),
        {
          do: 'mount list',
          slot: 'list',
          runs: ['run-1', 'run-2'],
          options: { ...plain, background: 'slow', throws: 'intervalMs' },
        },
        cache('invalidate'),
      ],
      { answers: { 'run-1': [running, pending, garbage], 'run-2': [pending, garbage, running] } },
    )
  })
})
