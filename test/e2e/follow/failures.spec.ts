import { done, dropped, hang, htmlPage, httpError, pending, running } from 'cloudsquid-react/testing'
import { eventually, expect, test } from './follow.ts'

const options = { intervalMs: 250 }

test('F5: dropped connections and a 503 leave the last good run, and show once as reconnecting', async ({
  api,
  tab,
  open,
}) => {
  const read = { reasoning: 'page 1' }
  const ref = api.addRun([
    pending(),
    running(read),
    dropped(),
    httpError(503),
    running(read),
    done({ total: 12 }),
  ])
  await open({ watchers: [{ name: 'one', ref, options }] })
  await eventually(() => tab.story('one')).toContain('done settled')

  const { shown } = await tab.record('one')
  expect(shown.map(({ phase, connection, errorCode = '' }) => `${phase} ${connection} ${errorCode}`)).toEqual(
    [
      'loading live ',
      'pending live ',
      'running live ',
      'running reconnecting RUN-NETWORK',
      'running reconnecting RUN-5XX',
      'running live ',
      'done settled ',
    ],
  )
})

test('F5: a server that is down is asked until it is back', async ({ api, site, tab, open }) => {
  const ref = api.addRun([running()])
  await open({ watchers: [{ name: 'one', ref, options }] })
  await eventually(() => tab.story('one')).toEqual(['loading live', 'running live'])

  await site.goDown()
  await eventually(async () => (await tab.story('one')).at(-1)).toBe('running reconnecting')
  api.script(ref.runId, [done({ total: 12 })])
  await site.comeUp()
  await eventually(() => tab.story('one')).toEqual([
    'loading live',
    'running live',
    'running reconnecting',
    'done settled',
  ])
})

for (const [what, step, code] of [
  ['a refusal', httpError(401), 'RUN-401'],
  ['a page in place of the API', htmlPage(), 'RUN-CONTRACT'],
] as const)
  test(`F6: ${what} ends the watch, says why, and leaves the last good run`, async ({
    api,
    tab,
    open,
    polls,
  }) => {
    const [ref, other] = [api.addRun([running(), step, done()]), api.addRun([pending()])]
    await open({
      watchers: [
        { name: 'one', ref, options },
        { name: 'witness', ref: other, options },
      ],
    })
    await eventually(() => tab.story('one')).toEqual(['loading live', 'running live', 'running stopped'])
    expect((await tab.record('one')).shown.at(-1)?.errorCode).toBe(code)

    await polls(other, 2)
    expect(api.count('getRun', ref.runId)).toBe(2)
  })

test('F7: a request that hangs is given up, and the watch goes on', async ({ api, tab, open }) => {
  const ref = api.addRun([running(), hang(), done()])
  await open({ watchers: [{ name: 'one', ref, options }], client: { timeoutMs: 1_000 } })
  await eventually(() => tab.story('one')).toContain('done settled')

  const codes = (await tab.record('one')).shown.map(({ errorCode }) => errorCode)
  expect(codes).toContain('RUN-TIMEOUT')
  expect(api.requests.every(({ overlaps }) => overlaps === 0)).toBe(true)
  expect(api.inFlight).toBe(0)
})
