import { expect, it, vi } from 'vitest'
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

it('of a body that changed in one place it parses what is there, and no more', () => {
  const { desk } = setUp()
  const lines = Array.from({ length: 1_000 }, (_, position) => ({ position, net: 12.5 }))
  const read = (id: number, knownId: number | undefined) => {
    const text = JSON.stringify({ status: 'running', data: { lines } })
    const parse = vi.spyOn(JSON, 'parse')
    desk({ is: 'read', id, knownId, bytes: new TextEncoder().encode(text).buffer })
    const parsed = parse.mock.calls.reduce((sum, [one]) => sum + one.length, 0)
    parse.mockRestore()
    return parsed / text.length
  }
  expect(read(1, undefined)).toBe(1)
  lines[600]!.net = 13
  lines[900]!.net = 14
  expect(read(2, 1)).toBeLessThan(0.01)
  expect(read(3, undefined)).toBe(1)
})
