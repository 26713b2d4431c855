import { done, dropped, httpError, pending, running } from 'cloudsquid-react/testing'
import { eventually, expect, test } from './follow.ts'

test('a hidden tab is one: it draws nothing, and its timers are throttled', async ({ tab, open }) => {
  await open({ watchers: [] })
  await tab.hide()
  const ticks = await tab.page.evaluate(
    () =>
      new Promise<{ frames: number; page: number; worker: number }>((resolve) => {
        const counts = { frames: 0, page: 0, worker: 0 }
        requestAnimationFrame(() => {
          counts.frames += 1
        })
        setInterval(() => {
          counts.page += 1
        }, 50)
        // Those of a worker are not.
        const source = URL.createObjectURL(new Blob(['setInterval(() => postMessage(0), 50)']))
        new Worker(source).onmessage = () => {
          counts.worker += 1
          if (counts.worker === 30) resolve(counts)
        }
      }),
  )
  expect(ticks.frames).toBe(0)
  expect(ticks.page).toBeLessThan(ticks.worker / 5)
})

test('F9: in a hidden tab pause asks nothing and says so, slow asks less, keep goes on; back, all ask at once', async ({
  api,
  tab,
  open,
  polls,
}) => {
  const refs = {
    pause: api.addRun([pending()]),
    rarely: api.addRun([pending()]),
    slow: api.addRun([pending()]),
    keep: api.addRun([pending()]),
  }
  await open({
    watchers: [
      { name: 'pause', ref: refs.pause, options: { intervalMs: 300 } },
      { name: 'rarely', ref: refs.rarely, options: { intervalMs: 60_000 } },
      { name: 'slow', ref: refs.slow, options: { background: 'slow', intervalMs: 300 } },
      { name: 'keep', ref: refs.keep, options: { background: 'keep', intervalMs: 300 } },
    ],
  })
  const asked = (name: keyof typeof refs) => api.count('getRun', refs[name].runId)
  const following = ['loading live', 'pending live']
  for (const name of ['pause', 'rarely', 'slow', 'keep'])
    await eventually(() => tab.story(name)).toEqual(following)

  await tab.hide()
  for (const name of ['pause', 'rarely'])
    await eventually(() => tab.story(name)).toEqual([...following, 'pending paused'])
  const before = { pause: asked('pause'), slow: asked('slow') }
  await polls(refs.keep, 3)
  expect(asked('pause')).toBe(before.pause)
  expect(asked('rarely')).toBe(1)
  // One may have been under way when the tab was hidden.
  expect(asked('slow') - before.slow).toBeLessThanOrEqual(1)
  for (const name of ['slow', 'keep']) expect(await tab.story(name)).toEqual(following)

  await tab.show()
  await eventually(() => asked('rarely')).toBe(2)
  await polls(refs.pause, 2)
  await polls(refs.slow, 2)
  expect((await tab.story('pause')).at(-1)).toBe('pending live')
})

test('F9, F13: keep follows a run to its end in a hidden tab, through a failure, and tells of it there', async ({
  api,
  tab,
  open,
}) => {
  const ref = api.addRun([pending()])
  const options = { background: 'keep', intervalMs: 250 } as const
  await open({ watchers: [{ name: 'one', ref, options }] })
  await eventually(() => tab.story('one')).toEqual(['loading live', 'pending live'])
  await tab.hide()
  api.script(ref.runId, [running(), dropped(), done({ total: 12 })])
  await eventually(() => tab.told('one')).toEqual(['pending > running', 'running > done', 'settled done'])

  expect(await tab.page.evaluate(() => document.visibilityState)).toBe('hidden')
  expect(await tab.story('one')).toEqual([
    'loading live',
    'pending live',
    'running live',
    'running reconnecting',
    'done settled',
  ])
})

test('F9: a failure in a hidden tab leaves each of them at work', async ({ api, site, tab, open }) => {
  const watchers = (['pause', 'slow', 'keep'] as const).map((background) => ({
    name: background,
    ref: api.addRun([running()]),
    options: { background, intervalMs: 250 },
  }))
  await open({ watchers })
  for (const { name } of watchers) await eventually(() => tab.story(name)).toContain('running live')
  // Hidden while the requests are under way that fail.
  const asked = watchers.map(({ ref }) => api.count('getRun', ref.runId))
  const fail = site.hold('GET answers')
  for (const { ref } of watchers) api.script(ref.runId, [httpError(503), done({ total: 12 })])
  for (const [index, { ref }] of watchers.entries())
    await eventually(() => api.count('getRun', ref.runId)).toBeGreaterThan(asked[index] ?? 0)
  await tab.hide()
  fail()
  for (const { name } of watchers)
    await eventually(async () => (await tab.record(name)).shown.map(({ errorCode }) => errorCode)).toContain(
      'RUN-5XX',
    )
  await eventually(() => tab.story('keep')).toContain('done settled')
  await tab.show()
  for (const { name } of watchers) await eventually(() => tab.story(name)).toContain('done settled')
})
