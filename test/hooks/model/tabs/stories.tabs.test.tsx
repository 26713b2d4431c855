import { describe, it } from 'vitest'
import { cache, done, mount, pending, plain, play, setClock, wait } from '../play.ts'
import type { Answer, Command, PageCommand } from '../Scenario.ts'

const inOther = (command: Command): Command => ({
  do: 'in the other tab',
  command: command as PageCommand,
})

describe('stories: another tab', () => {
  it('that is frozen while it asks keeps nobody waiting', async () => {
    await play(
      [pending, { is: 'hang', afterMs: 0 }, pending, done],
      [inOther(mount('a')), wait(1_000), mount('a'), wait(1_000), { do: 'freeze the other tab' }],
      { hasTabs: true },
    )
  })

  it('that reads a run before anything is mounted in it, offline, goes on when the network is back', async () => {
    await play(
      [{ ...pending, afterMs: 40_000 }],
      [mount('a'), { do: 'go offline' }, inOther({ do: 'load', run: 'run-1' }), { do: 'go online' }],
      { hasTabs: true },
    )
  })

  it('whose answer is there already opens no budget that an outage has closed', async () => {
    const brief = { deadlineMs: 5_000 }
    const outage: Command = { do: 'outage', ms: 3_000 }
    await play(
      [pending, { ...pending, status: 'paused' } as typeof pending, { is: 'http', code: 408, afterMs: 0 }],
      [
        mount('a', brief, 'run-2'),
        inOther(mount('a', { intervalMs: 100 })),
        mount('a'),
        outage,
        wait(2_273),
        outage,
        mount('b', brief, 'run-2'),
        { do: 'show' },
        { do: 'reload', restoringMs: 0 },
        wait(3_006),
      ],
      { hasTabs: true, defaults: 'silent', serverSkewMs: 0 },
    )
  })

  it('is not what somebody waits for whose headers hang, and who asks anew', async () => {
    await play(
      [{ is: 'drop', afterMs: 0 }],
      [
        mount('a', { intervalMs: 100 }),
        inOther(mount('a', { intervalMs: 100, throws: 'intervalMs' })),
        { do: 'headers', are: 'hung' },
        wait(10_000),
        cache('invalidate'),
        wait(25_036),
      ],
      { hasTabs: true },
    )
  })

  it('whose request is not answered in time for whoever was cut off and waits for it', async () => {
    const drop: Answer = { is: 'drop', afterMs: 0 }
    await play(
      [pending, drop, drop, { ...done, afterMs: 40_000 }],
      [mount('a'), inOther(mount('a', { background: 'slow' })), wait(15_709), wait(14_292), wait(5_000)],
      { hasTabs: true, hasLongAnswers: true, defaults: 'none' },
    )
  })

  it('that keeps somebody waiting in an outage, past the turn of that one, and gives up', async () => {
    await play(
      [pending],
      [
        mount('a'),
        inOther({ do: 'mount list', slot: 'list', runs: ['run-2', 'run-1'], options: plain }),
        { do: 'outage', ms: 900_000 },
        { do: 'headers', are: 'hung' },
        wait(200_000),
      ],
      {
        hasTabs: true,
        hasLongAnswers: true,
        defaults: 'none',
        serverSkewMs: 0,
        answers: { 'run-1': [pending], 'run-2': [pending] },
      },
    )
  })

  it('whose answer says until when to wait, and is taken after the clock was set', async () => {
    const once = { throws: 'intervalMs' } as const
    await play(
      [{ ...pending, hint: { retryAfterDateInMs: 0 } }],
      [inOther(mount('a', once)), setClock(-7_200_000), mount('a', once), wait(10_000), mount('b', once)],
      { hasTabs: true },
    )
  })

  it('whose answer is taken by somebody who leaves at once answers nobody else, whose headers throw', async () => {
    await play(
      [pending],
      [
        mount('c'),
        wait(5_000),
        inOther(mount('a')),
        { do: 'headers', are: 'thrown' },
        mount('c', {}, 'run-2'),
        mount('a'),
      ],
      { hasTabs: true, hasLongAnswers: true, isStrict: true },
    )
  })

  it('that was waited for makes the next poll no earlier: each had its turn', async () => {
    await play(
      [{ is: 'hang', afterMs: 0 }],
      [
        inOther(mount('a')),
        wait(10_000),
        mount('a'),
        wait(20_100),
        cache('cancel in silence'),
        { do: 'show' },
      ],
      { hasTabs: true },
    )
  })

  it('that is waited for past a deadline, by one who is left alone with it: what had its turn goes out', async () => {
    await play(
      [pending],
      [
        mount('a', { intervalMs: 1_000 }),
        inOther(mount('b', { deadlineMs: 5_000 })),
        inOther(mount('c')),
        wait(20_000),
        { do: 'headers', are: 'hung' },
        wait(8_000),
        inOther({ do: 'unmount', slot: 'c' }),
        { do: 'unmount', slot: 'a' },
      ],
      { hasTabs: true },
    )
  })

  it('that is frozen before it has asked for anything keeps nobody waiting', async () => {
    await play(
      [pending],
      [
        mount('a'),
        { do: 'go offline' },
        inOther(mount('a', {}, 'run-2')),
        { do: 'freeze the other tab' },
        { do: 'go online' },
        wait(1_000),
        mount('b', {}, 'run-2'),
        wait(10_000),
      ],
      { hasTabs: true },
    )
  })

  it('that gets no answer for two runs tells whoever waits for it as much: one asks for both, and the other waits', async () => {
    const hang: Answer = { is: 'hang', afterMs: 0 }
    const many: Command = { do: 'mount list', slot: 'list', runs: ['run-2', 'run-1'], options: plain }
    await play([], [many, inOther(many), wait(60_000)], {
      hasTabs: true,
      answers: { 'run-1': [pending, hang, hang], 'run-2': [pending, hang, hang] },
    })
  })
})
