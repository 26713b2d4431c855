import { done, pending, running } from 'cloudsquid-react/testing'
import { eventually, expect, test } from './follow.ts'

const options = { intervalMs: 250 }
const whole = ['pending > running', 'running > done', 'settled done']

test('F13: each watcher is told of each change once, under StrictMode and while it renders on every frame', async ({
  api,
  tab,
  open,
}) => {
  const ref = api.addRun([pending({ polls: 3 }), running({ polls: 3 }), done({ total: 12 })])
  const [one, two] = [
    { name: 'one', ref, options },
    { name: 'two', ref, options, rendersEachFrame: true },
  ]
  await open({ watchers: [one, two], isStrict: true })
  await eventually(() => tab.told('two')).toEqual(whole)
  expect(await tab.told('one')).toEqual(whole)

  // Away, and back with one more: what is final when it is first seen is no news.
  await tab.render([])
  await tab.render([one, two, { name: 'three', ref, options }])
  await eventually(() => tab.story('three')).toEqual(['done settled'])
  expect([await tab.told('one'), await tab.told('two'), await tab.told('three')]).toEqual([whole, whole, []])
})

test('F13: a run that is final when first seen is told only to who asks for it', async ({
  api,
  tab,
  open,
}) => {
  const ref = api.addRun([done({ total: 12 })])
  await open({
    watchers: [
      { name: 'one', ref, options },
      { name: 'two', ref, options: { ...options, notifyInitial: true } },
    ],
    isStrict: true,
  })
  await eventually(() => tab.told('two')).toEqual(['first > done', 'settled done'])
  expect(await tab.told('one')).toEqual([])
})
