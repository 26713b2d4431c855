import { describe, expect, it } from 'vitest'
import { listStories } from './listStories.ts'

/** The states of the dashboard are numbered; a story carries the number of the state that it shows. */
const stateCount = 107
/** States in which something happens: a story shows it happen. */
const played = [
  8, 9, 11, 41, 42, 43, 47, 48, 49, 53, 64, 69, 70, 71, 73, 74, 75, 76, 77, 83, 87, 96, 97, 98, 99, 107,
]
function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

const stories = listStories()
const storiesOf = (state: number) => stories.filter(({ tags }) => tags.includes(`state-${state}`))
const states = range(1, stateCount)

describe('the stories', () => {
  it('cover every state', () => {
    expect(states.filter((state) => storiesOf(state).length === 0)).toEqual([])
  })

  it('play every state in which something happens', () => {
    const still = states.filter(
      (state) => played.includes(state) && !storiesOf(state).some(({ hasPlay }) => hasPlay),
    )
    expect(still).toEqual([])
  })

  it('name no state that there is not', () => {
    const known = new Set(range(1, stateCount).map((state) => `state-${state}`))
    const strange = stories.flatMap(({ name, tags }) =>
      tags.filter((tag) => tag.startsWith('state-') && !known.has(tag)).map((tag) => `${name} ${tag}`),
    )
    expect(strange).toEqual([])
  })
})
