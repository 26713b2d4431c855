import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { EvidenceContext } from '../../../packages/ui/src/data/evidence/EvidenceContext.tsx'
import { WorkStage } from '../../../packages/ui/src/data/work/fixtures/WorkStage.tsx'
import { toPointer } from '../../../packages/ui/src/values/jsonPointer.ts'
import { renderData } from './renderData.tsx'

const data = {
  issuer: 'Blaumeise AG',
  date: '2026-10-14',
  amount: 289,
  deposit: '10.00',
  currency: 'EUR',
  paid: false,
  tags: ['paper'],
  note: 'first\nsecond',
}

async function openEditor(pointer: string) {
  renderData(<WorkStage data={data} fields={[{ key: 'currency', options: ['EUR', 'CHF'] }]} />)
  const cell = document.querySelector(`[data-walk="${pointer}"]`)
  if (!cell) throw new Error(`No value at ${pointer}.`)
  await userEvent.dblClick(cell)
}

describe('an editor in the accessibility tree', () => {
  it.each([
    ['/issuer', 'textbox', 'Correct Issuer', 'Text'],
    ['/note', 'textbox', 'Correct Note', 'Text'],
    ['/date', 'textbox', 'Correct Date', 'Date'],
    ['/amount', 'textbox', 'Correct Amount', 'Number'],
    ['/deposit', 'textbox', 'Correct Deposit', 'Amount, as text'],
    ['/currency', 'combobox', 'Correct Currency', 'Choice'],
    ['/paid', 'combobox', 'Correct Paid', 'Yes or no'],
    ['/tags', 'textbox', 'Correct Tags', 'JSON'],
  ])('%s is a %s named "%s", stored as %s', async (...one) => {
    const [pointer, role, name, kind] = one
    await openEditor(pointer)
    expect(await screen.findByRole(role, { name })).toBe(document.activeElement)
    const kinds = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Stored as' })
    expect(kinds.selectedOptions[0]?.textContent).toBe(kind)
  })

  it('says what is wrong as its description, at once as an alert', async () => {
    await openEditor('/amount')
    const input = await screen.findByRole('textbox', { name: 'Correct Amount' })
    await userEvent.clear(input)
    await userEvent.type(input, 'a lot{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('“a lot” is no number.')
    const { describedBy } = { describedBy: input.getAttribute('aria-describedby') ?? '' }
    expect(document.getElementById(describedBy)?.textContent).toContain('“a lot” is no number.')
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })
})

describe('what cannot be stored as it was typed', () => {
  it.each([
    ['/amount', 'a lot', '“a lot” is no number.'],
    ['/amount', '1.119', 'Two meanings. Which one?'],
    ['/amount', '9007199254740993', /more digits than a number can hold/],
    ['/date', '30.02.2031', 'There is no such day as 30.02.2031.'],
    ['/tags', '["paper"', 'This is no valid JSON.'],
  ])('is said at %s for %j, and kept for later', async (pointer, text, words) => {
    await openEditor(pointer)
    const input = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Correct / })
    await userEvent.clear(input)
    await userEvent.paste(text)
    fireEvent.keyDown(input, { key: 'Enter' })
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0)
    await userEvent.click(screen.getByText('Blaumeise AG'))
    expect(await screen.findByText(/Not saved yet/)).toBeTruthy()
    expect(screen.getByLabelText('patch').textContent).toBe('[]')
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
    expect(await screen.findByRole('textbox', { name: /^Correct / })).toHaveProperty('value', text)
  })

  it('is no choice of the schema: the value stands among the choices until another is taken', async () => {
    renderData(<WorkStage data={data} fields={[{ key: 'currency', options: ['CHF'] }]} />)
    await userEvent.dblClick(document.querySelector('[data-walk="/currency"]')!)
    const select = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Correct Currency' })
    expect(select.selectedOptions[0]?.textContent).toBe('EUR (not among the choices)')
    fireEvent.keyDown(select, { key: 'Enter' })
    expect(screen.getByLabelText('patch').textContent).toBe('[]')
  })
})

describe('text of the document', () => {
  it.each(['net/currency', 'a~1b', ''])('opens the editor that %j is expected to have', async (key) => {
    const pointer = toPointer([key])
    const fields = [{ key, label: 'Currency', options: ['EUR', 'CHF'] }]
    renderData(<WorkStage data={{ [key]: 'EUR' }} fields={fields} documentText="CHF" chosen={pointer} />)
    await userEvent.click(screen.getByRole('button', { name: `Use for ${pointer}` }))
    expect(await screen.findByRole('combobox', { name: 'Correct Currency' })).toBeTruthy()
  })
})

describe('a value whose document would come in the place of the data', () => {
  it('is corrected by two presses, which leave the data where it is', async () => {
    const choose = vi.fn()
    renderData(
      <EvidenceContext value={{ chosen: undefined, choose, isInPlace: true }}>
        <WorkStage data={{ issuer: 'Milan' }} />
      </EvidenceContext>,
    )
    await userEvent.dblClick(await screen.findByText('Milan'))
    expect(await screen.findByRole('textbox', { name: 'Correct Issuer' })).toBeTruthy()
    expect(choose).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Show Issuer in the document' }))
    expect(choose).toHaveBeenCalledWith('/issuer')
  })
})

describe('a field that was expected inside an object', () => {
  it.each(['fields', 'table'] as const)('can be filled in where it would stand, in %s', async (view) => {
    const facts = { expected: ['/totals/net', '/bank/iban'] }
    renderData(<WorkStage data={{ totals: { gross: 119 } }} facts={facts} view={view} />)
    await userEvent.click(await screen.findByRole('button', { name: /^Add .*Net$/ }))
    await userEvent.type(await screen.findByRole('textbox', { name: /^Correct .*Net$/ }), '100{Enter}')
    expect(JSON.parse(screen.getByLabelText('patch').textContent)).toEqual([
      { op: 'add', path: '/totals/net', value: '100' },
    ])
    expect(screen.getByRole('button', { name: 'Add Bank' })).toBeTruthy()
  })
})

describe('a value that was taken away', () => {
  it('says what it was, in a row whose others have it still', async () => {
    const lines = [
      { text: 'Paper', price: 21.5 },
      { text: 'Ink', price: 8.25 },
    ]
    renderData(<WorkStage data={{ lines }} />)
    const cell = document.querySelector('[data-walk="/lines/0/price"]')
    if (!cell) throw new Error('There is no such cell.')
    await userEvent.dblClick(cell)
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Stored as' }), 'Not there')
    await userEvent.type(screen.getByRole('textbox', { name: 'Correct Price' }), '{Enter}')
    expect(await within(cell as HTMLElement).findByText(/Was 21.5/)).toBeTruthy()
  })
})

describe('a composition in an editor', () => {
  const press = (input: HTMLElement, key: string) => {
    const event = createEvent.keyDown(input, { key, isComposing: true, keyCode: 229 })
    fireEvent(input, event)
    return event
  }

  it.each(['Enter', 'Tab', 'Escape'])('keeps its own %s', async (key) => {
    await openEditor('/issuer')
    const input = await screen.findByRole('textbox', { name: 'Correct Issuer' })
    fireEvent.compositionStart(input)
    fireEvent.change(input, { target: { value: '青い' } })
    expect(press(input, key).defaultPrevented).toBe(false)
    expect(input.isConnected && (input as HTMLInputElement).value).toBe('青い')
    fireEvent.compositionEnd(input)
    fireEvent.keyDown(input, { key: 'Enter' })
    await waitFor(() => expect(screen.getByLabelText('patch').textContent).toContain('青い'))
  })
})

describe('a finding in the accessibility tree', () => {
  it.each([
    ['wrong sum', { net: 159, tax: 30, amount: 289 }, 'Net and tax make 189, not 289.', 'Use 189'],
    ['date that is none', { date: '2026-02-30' }, /2026-02-30/, undefined],
    ['account that is none', { iban: 'DE02120300000000202052' }, /check digits/, undefined],
    ['currency that is unknown', { currency: 'EUX' }, /EUX/, undefined],
    ['due before its date', { date: '2026-10-14', due_date: '2026-10-01' }, /before/, undefined],
  ] as const)('%s is said at its value, with what can be done', async (...one) => {
    const [, wrong, words, repair] = one
    renderData(<WorkStage data={wrong} />)
    const keep = await screen.findAllByRole('button', { name: 'Keep' })
    const cell = keep[0]?.closest<HTMLElement>('[role=gridcell]')
    if (!cell) throw new Error('It stands at no value.')
    expect(cell.querySelector('[data-severity]')?.textContent).toMatch(words)
    if (repair !== undefined) expect(within(cell).getByRole('button', { name: repair })).toBeTruthy()
  })
})
