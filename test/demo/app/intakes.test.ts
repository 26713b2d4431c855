import { toMimetype } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { acceptedEndings, checkFile } from '../../../packages/ui/src/intake/start/checkFile.ts'
import {
  type IntakeEvent,
  type Intakes,
  intakesReducer,
  noIntakes,
} from '../../../packages/ui/src/intake/tray/intakesReducer.ts'
import { readAddress } from '../../../packages/ui/src/intake/start/readAddress.ts'

function play(...events: IntakeEvent[]): Intakes {
  return events.reduce(intakesReducer, noIntakes)
}

const add = (...ids: string[]): IntakeEvent => ({
  type: 'add',
  items: ids.map((id) => ({ id, source: new Blob(), name: `${id}.pdf`, opensRun: ids.length === 1 })),
})
const states = ({ items }: Intakes) => items.map(({ id, state }) => `${id} ${state}`)

describe('documents on their way', () => {
  it('lets three go at once, and the next when one has started', () => {
    const full = play(add('a', 'b', 'c', 'd', 'e'))
    expect(states(full)).toEqual(['a active', 'b active', 'c active', 'd waiting', 'e waiting'])
    const next = intakesReducer(full, { type: 'started', id: 'b' })
    expect(states(next)).toEqual(['a active', 'c active', 'd active', 'e waiting'])
    expect(next.startedCount).toBe(1)
  })

  it('does not let a failed one hold up the others', () => {
    const failed = play(add('a', 'b', 'c', 'd'), { type: 'fail', id: 'a' })
    expect(states(failed)).toEqual(['a failed', 'b active', 'c active', 'd active'])
    const retried = intakesReducer(failed, { type: 'retry', id: 'a' })
    expect(states(retried)).toEqual(['a active', 'b active', 'c active', 'd active'])
  })

  it('counts only those that came together, and starts over with the next batch', () => {
    expect(play(add('a'), { type: 'started', id: 'a' }).startedCount).toBe(0)
    const events: IntakeEvent[] = [add('a', 'b'), { type: 'started', id: 'a' }, { type: 'started', id: 'b' }]
    expect(play(...events).startedCount).toBe(2)
    expect(play(...events, add('c', 'd')).startedCount).toBe(0)
    expect(play(...events, { type: 'forget' }).startedCount).toBe(0)
  })
})

describe('what is taken in', () => {
  it('offers the file dialog no kind that would be refused', () => {
    for (const ending of acceptedEndings.split(',')) expect(toMimetype('', `file${ending}`)).toBeDefined()
  })

  it.each([
    { name: 'a.pdf', type: 'application/pdf', size: 10, problem: undefined },
    { name: 'a.pdf', type: 'application/pdf', size: 11, problem: 'size' },
    { name: 'a.pdf', type: 'application/pdf', size: 0, problem: 'empty' },
    { name: 'a.eml', type: '', size: 5, problem: undefined },
    { name: 'a.html', type: 'text/html', size: 5, problem: 'kind' },
    { name: 'a', type: '', size: 5, problem: 'kind' },
  ])('finds $problem in $name of type "$type" with $size bytes', ({ problem, ...file }) => {
    expect(checkFile(file, 10)).toBe(problem)
  })

  it.each([
    ['', 'address'],
    ['bill.pdf', 'address'],
    ['file:///etc/bill.pdf', 'address'],
    ['https://files.test/bill', 'kind'],
    ['https://files.test/', 'kind'],
  ])('refuses the address "%s": %s', (address, problem) => {
    expect(readAddress(address, undefined)).toBe(problem)
  })

  it('reads name and kind off the end of an address', () => {
    expect(readAddress(' https://files.test/2026/B%C3%BCro.pdf?v=2 ', undefined)).toEqual({
      source: {
        uri: 'https://files.test/2026/B%C3%BCro.pdf?v=2',
        filename: 'Büro.pdf',
        mimetype: 'application/pdf',
      },
      name: 'Büro.pdf',
      mimetype: 'application/pdf',
    })
    expect(readAddress('https://files.test/50%', 'text/csv')).toMatchObject({
      name: '50%',
      mimetype: 'text/csv',
    })
  })
})
