import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { WorkStage } from '../../../packages/ui/src/data/work/fixtures/WorkStage.tsx'
import { renderData } from './renderData.tsx'

const data = {
  issuer: 'Blaumeise AG',
  currency: 'EUR',
  bank: { iban: 'DE02120300000000202051' },
  lines: [
    { text: 'Paper', amount: 30 },
    { text: 'Ink', amount: 10 },
    { text: 'Pens', amount: 20 },
  ],
}
const fields = [{ key: 'currency', options: ['EUR', 'CHF'] }]

function at(pointer: string): HTMLElement {
  const cell = document.querySelector<HTMLElement>(`[data-walk="${pointer}"]`)
  if (!cell) throw new Error(`No value at ${pointer}.`)
  return cell
}
const focused = () => (document.activeElement as HTMLElement).dataset['walk']
const patch = () => JSON.parse(screen.getByLabelText('patch').textContent ?? '') as { path: string }[]
const press = (keys: string) => userEvent.keyboard(keys)
const show = () =>
  renderData(<WorkStage data={data} fields={fields} facts={{ expected: ['due'] }} view="table" />)

describe('the table view, where data can be corrected', () => {
  it.each([
    ['/issuer', 'Correct Issuer', 'Kranich', 'Kranich'],
    ['/bank/iban', 'Correct Bank › IBAN', 'DE1', 'DE1'],
    ['/lines/1/amount', 'Correct Amount', '12.5', 12.5],
    ['/due', 'Correct Due', 'today', 'today'],
  ])('has an editor at %s, which leads on', async (...one) => {
    const [pointer, name, text, value] = one
    show()
    await userEvent.dblClick(at(pointer))
    const input = await screen.findByRole('textbox', { name })
    await userEvent.clear(input)
    await userEvent.type(input, `${text}{Enter}`)
    expect(patch()).toContainEqual(expect.objectContaining({ path: pointer, value }))
    expect(focused()).not.toBe(pointer)
    expect(focused()).toBeDefined()
  })

  it('has the choices of a field, and marks what was looked at', async () => {
    show()
    at('/currency').focus()
    await press('{F2}')
    expect(await screen.findByRole('combobox', { name: 'Correct Currency' })).toBeTruthy()
    await press('{Escape}{Enter}')
    const row = screen.getByRole('row', { name: /^Currency/ })
    expect(within(row).getByText('looked at')).toBeTruthy()
    expect(screen.getByText('1 of 6 looked at')).toBeTruthy()
  })

  it('is walked from the fields into the rows, in the order in which they stand', async () => {
    show()
    at('/currency').focus()
    await press('{Enter}')
    expect(focused()).toBe('/issuer')
    await press('{Control>}{End}{/Control}')
    expect(focused()).toBe('/lines/2/text')
    await press('{ArrowRight}{Control>}{ArrowUp}{/Control}')
    const header = screen.getByRole('button', { name: /^Amount/ })
    expect(document.activeElement).toBe(header)
    await press('{Enter}')
    await screen.findByRole('columnheader', { name: /^Amount.*ascending/i })
    await press('{ArrowDown}{ArrowUp}')
    expect(focused()).toBe('/lines/1/amount')
    await press('{ArrowDown}{ArrowDown}')
    expect(focused()).toBe('/lines/0/amount')
    await press('{Alt>}{ArrowUp}{/Alt}')
    expect(patch()).toEqual([])
    expect(screen.queryByRole('button', { name: /^Move row/ })).toBeNull()
    await press('{Control>}{Delete}{/Control}')
    expect(patch()).toContainEqual(expect.objectContaining({ op: 'remove', path: '/lines/0' }))
  })

  it('is walked through what a search found alone', async () => {
    show()
    await userEvent.type(screen.getByRole('textbox', { name: 'Search in the data' }), 'p')
    await screen.findByText(/2 of 3 rows/)
    at('/lines/0/text').focus()
    await press('{ArrowDown}')
    expect(focused()).toBe('/lines/2/text')
  })

  it('takes text of the document without leaving it', async () => {
    renderData(<WorkStage data={data} view="table" documentText="12.50" chosen="/lines/1/amount" />)
    await userEvent.click(screen.getByRole('button', { name: 'Use for /lines/1/amount' }))
    expect(await screen.findByRole('textbox', { name: 'Correct Amount' })).toHaveProperty('value', '12.50')
    expect(screen.getByRole('tab', { name: 'Table', selected: true })).toBeTruthy()
  })
})

describe('a walk beyond the rows that are shown at first', () => {
  it.each([
    ['table', 200],
    ['fields', 100],
  ] as const)('brings the next ones to the page, in %s', async (view, shown) => {
    const many = Object.fromEntries(Array.from({ length: 230 }, (_, index) => [`key_${index}`, index]))
    renderData(<WorkStage data={many} view={view} />)
    at(`/key_${shown - 1}`).focus()
    await press('{ArrowDown}')
    expect(focused()).toBe(`/key_${shown}`)
  })
})

describe('a row that is added', () => {
  it.each(['table', 'fields'] as const)('is gone into, by key and by Tab, in %s', async (view) => {
    renderData(<WorkStage data={data} view={view} />)
    await screen.findByRole('grid', { name: 'Lines' })
    at('/lines/0/amount').focus()
    await press('{Alt>}{Enter}{/Alt}')
    expect(patch()).toEqual([{ op: 'add', path: '/lines/1', value: {} }])
    expect(focused()).toBe('/lines/1/amount')
    await press('{Tab}')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add row' }))
    await press('{Shift>}{Tab}{/Shift}')
    expect(focused()).toBe('/lines/1/amount')
    await press('{Tab}{Enter}')
    expect(patch()).toContainEqual({ op: 'add', path: '/lines/4', value: {} })
    expect(focused()).toBe('/lines/4/text')
  })

  it('is none where a search shows some of the rows', async () => {
    show()
    await userEvent.type(screen.getByRole('textbox', { name: 'Search in the data' }), 'p')
    await screen.findByText(/2 of 3 rows/)
    at('/lines/0/text').focus()
    await press('{Alt>}{Enter}{/Alt}')
    expect(patch()).toEqual([])
    expect(screen.queryByRole('button', { name: 'Add row' })).toBeNull()
  })
})

describe('the focus, when a row goes', () => {
  it.each([
    ['Control>}{Delete}{/Control', '/lines/2/amount', '/lines/1/amount'],
    ['Control>}{Delete}{/Control', '/lines/0/amount', '/lines/0/amount'],
    ['Alt>}{Enter}{/Alt}{Control>}z{/Control', '/lines/2/text', '/lines/2/text'],
  ])('after {%s} at %s is at %s, where the keys go on', async (...one) => {
    const [keys, from, to] = one
    show()
    at(from).focus()
    await press(`{${keys}}`)
    expect(focused()).toBe(to)
    await press('{Control>}{Home}{/Control}')
    expect(focused()).toBe('/currency')
  })

  it('goes with a row that is moved by its buttons, and to its neighbour when it is removed', async () => {
    show()
    at('/lines/0/amount').focus()
    await userEvent.click(await screen.findByRole('button', { name: 'Move row 1 down' }))
    expect(focused()).toBe('/lines/1/amount')
    await userEvent.click(await screen.findByRole('button', { name: 'Move row 2 down' }))
    expect(focused()).toBe('/lines/2/amount')
    await userEvent.click(await screen.findByRole('button', { name: 'Remove row 3' }))
    expect(focused()).toBe('/lines/1/amount')
    expect(patch()).toContainEqual(expect.objectContaining({ op: 'remove' }))
  })
})
