import { httpError, running } from 'cloudsquid-react/testing'
import { eventually, expect, test } from './follow.ts'
import { withoutRepeats } from './withoutRepeats.ts'

const options = { intervalMs: 250 }
const mine = { approved: true, reviewed_by: 'Dana', comment: 'Checked.' }

test('F17: a review shows at once and stays, whatever polls answer before and after it is stored', async ({
  api,
  site,
  tab,
  open,
  polls,
}) => {
  const ref = api.addRun([running()])
  await open({ watchers: [{ name: 'one', ref, options, isReviewer: true }] })
  await eventually(() => tab.story('one')).toContain('running live')

  const storeIt = site.hold('PUT requests')
  await tab.review('one', mine)
  await polls(ref, 2)
  // The answer of one poll is made, knows of no review, and arrives after the review is stored.
  const answerLate = site.hold('GET answers')
  await polls(ref, 1)
  storeIt()
  await eventually(async () => (await tab.record('one')).reviews.at(-1)?.isSubmitting).toBe(false)
  answerLate()
  await polls(ref, 2)

  const { reviews } = await tab.record('one')
  expect(withoutRepeats(reviews.map(({ state }) => state))).toEqual(['awaiting', 'approved'])
  expect(api.count('review')).toBe(1)
})

test('F17: a review that is not stored is taken back, and its text stays', async ({
  api,
  tab,
  open,
  polls,
}) => {
  const ref = api.addRun([running()])
  await open({ watchers: [{ name: 'one', ref, options, isReviewer: true }] })
  await eventually(() => tab.story('one')).toContain('running live')

  api.fault(httpError(500, { delayMs: 300 }), { endpoint: 'review' })
  await tab.review('one', mine)
  await eventually(async () => (await tab.record('one')).reviews.at(-1)?.hasFailed).toBe(true)
  await polls(ref, 2)

  const { reviews } = await tab.record('one')
  expect(withoutRepeats(reviews.map(({ state }) => state))).toEqual(['awaiting', 'approved', 'awaiting'])
  expect(reviews.at(-1)).toMatchObject({ comment: 'Checked.', isSubmitting: false })
  expect(api.count('review')).toBe(1)
})
