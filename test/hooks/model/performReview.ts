import { buildReview } from './createServer.ts'
import type { World } from './createWorld.tsx'
import { device } from './device.ts'
import type { Command } from './Scenario.ts'

/** Submits a review of the first run, unless there is nothing to review or another is on its way. */
export function review(world: World, { outcome, afterMs }: Command & { do: 'review' }): void {
  const { facts, page, mounted, server, results, journal } = world
  // The facts are another object once the cache has let go of the run.
  const run = () => facts.runs['run-1']
  // Whoever reviews a run looks at it: when it is given, and when it is settled, also where the page was loaded anew since.
  const look = () => {
    if (run().good?.isUnseen) facts.readStored(run())
  }
  if (!run().good) return
  look()
  if (!mounted.hasReviewer) {
    mounted.hasReviewer = true
    world.render()
  }
  if (!results.reviewer || results.reviewer.isSubmitting) return
  const number = nextNumber(world)
  const draft = buildReview(number)
  page.submit = async () => {
    if (afterMs > 0)
      await new Promise((resolve) => {
        setTimeout(resolve, afterMs)
      })
    mounted.touchedAtMs = device.nowMs()
    if (outcome === 'refused') throw new Error('The server refuses.')
    server.review('run-1', number)
    if (outcome === 'stored') return draft
    // The run is read once more, to see what was stored: now if anybody follows it, else by who comes.
    facts.act('run-1', 'review')
    run().isInvalidated = true
  }
  facts.act('run-1', 'review')
  run().review.pending = number
  void (async () => {
    const isStored = await results.reviewer?.submit(draft)
    mounted.touchedAtMs = device.nowMs()
    look()
    run().review.pending = undefined
    if (isStored && run().good) run().review.stored = number
    journal.note(`review ${number} is ${isStored ? '' : 'not '}stored`)
    if (isStored) return
    run().review.hasLapsed = false
    run().review.refused.add(number)
  })()
}

export function reviewElsewhere(world: World): void {
  world.server.review('run-1', nextNumber(world))
}

function nextNumber({ mounted }: World): number {
  mounted.reviews += 1
  return mounted.reviews
}
