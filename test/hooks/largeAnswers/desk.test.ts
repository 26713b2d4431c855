import { expect, it } from 'vitest'
import { createAnswerDesk } from '../../../packages/hooks/src/worker/createAnswerDesk.ts'

/** A desk, and what it says of each body that it is given. */
function setUp() {
  const said: string[] = []
  const desk = createAnswerDesk((message) => said.push(message.is))
  const read = (id: number, knownId: number | undefined, length: number) => {
    const text = JSON.stringify({ status: 'running', text: 'x'.repeat(length) })
    said.length = 0
    desk({ is: 'read', id, knownId, bytes: new TextEncoder().encode(text).buffer })
    return said.at(-1)
  }
  return { desk, read }
}

it('a body that the page has let go of is not remembered', () => {
  const { desk, read } = setUp()
  read(1, undefined, 10)
  expect(read(2, 1, 10)).toBe('same')
  desk({ is: 'forget', id: 2 })
  expect(read(3, 2, 10)).toBe('end')
})

it('of more text than 64 million characters the last are remembered', () => {
  const { read } = setUp()
  for (const id of [1, 2, 3]) read(id, undefined, 25_000_000 + id)
  expect(read(4, 1, 25_000_001)).toBe('end')
  expect(read(5, 3, 25_000_003)).toBe('same')
})
