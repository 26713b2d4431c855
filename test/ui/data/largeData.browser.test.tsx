import { cleanup, screen, within } from '@testing-library/react'
import type { JsonObject } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { renderData } from './renderData.tsx'
import { StageOfData } from './StageOfData.tsx'

const views = ['fields', 'table', 'json'] as const
const manyKeys: JsonObject = Object.fromEntries(
  Array.from({ length: 1000 }, (_, index) => [`field_${index}`, `value ${index}`]),
)
const manyRows: JsonObject = {
  movements: Array.from({ length: 10_000 }, (_, index) => ({
    id: index,
    text: `Überweisung ${index}`,
    paid: index,
  })),
}
const megabyte = `${'The speaker goes on and on. '.repeat(37_450)}The end, übrigens.`
const longText: JsonObject = { transcript: megabyte }

const nodes = () => document.body.querySelectorAll('*').length
const search = () => screen.getByRole('textbox', { name: 'Search in the data' })
const result = (text: string) => screen.findByText(text, { ignore: '[role="status"] *' })
const marks = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent)

beforeEach(() => page.viewport(1280, 900))
afterEach(() => cleanup())

describe('1,000 keys', () => {
  it.each(views)('are less than 5,000 elements as %s', (view) => {
    renderData(<StageOfData data={manyKeys} view={view} />)
    expect(nodes()).toBeGreaterThan(50)
    expect(nodes()).toBeLessThan(5000)
  })

  it('are mounted a part at a time, and the last one is found by the search', async () => {
    renderData(<StageOfData data={manyKeys} />)
    expect(screen.getAllByRole('term')).toHaveLength(100)
    await userEvent.click(screen.getByRole('button', { name: 'Show 300 more of 900' }))
    expect(screen.getAllByRole('term')).toHaveLength(400)
    expect(nodes()).toBeLessThan(5000)
    await userEvent.fill(search(), 'field_999')
    await result('1 of 1,000 fields matches')
    expect(screen.getAllByRole('term')).toHaveLength(1)
    expect(screen.getByText('value 999')).toBeTruthy()
  })

  it('touch only the row that changed when a new answer comes', async () => {
    const { rerender } = renderData(<StageOfData data={manyKeys} />)
    const touched: string[] = []
    const observer = new MutationObserver((records) =>
      touched.push(
        ...records.map(
          ({ target }) =>
            (target instanceof Element ? target : target.parentElement)
              ?.closest('dl > div')
              ?.querySelector('dt')?.textContent ?? 'elsewhere',
        ),
      ),
    )
    observer.observe(screen.getByRole('tabpanel'), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    rerender(<StageOfData data={{ ...manyKeys, field_7: 'another' }} />)
    await screen.findByText('another')
    observer.disconnect()
    expect(new Set(touched)).toEqual(new Set(['Field 7']))
  })
})

describe('10,000 rows', () => {
  it.each(views)('mount what is in view and a little around it as %s', (view) => {
    renderData(<StageOfData data={manyRows} view={view} />)
    if (view !== 'json') {
      const rows = within(screen.getByRole('table')).getAllByRole('row')
      expect(rows.length).toBeGreaterThan(15)
      expect(rows.length).toBeLessThan(50)
    }
    expect(nodes()).toBeLessThan(1000)
  })

  it.each(views)('are searched whole as %s, without regard to accents', async (view) => {
    renderData(<StageOfData data={manyRows} view={view} />)
    await userEvent.fill(search(), 'uberweisung 987')
    await result('1 of 1 field matches')
    // 987 and 9870 to 9879.
    await expect.poll(marks).toEqual(Array.from({ length: 11 }, () => 'Überweisung 987'))
  })
})

describe('a text of a megabyte', () => {
  it.each(views)('is clamped as %s', (view) => {
    renderData(<StageOfData data={longText} view={view} />)
    expect(document.body.textContent.length).toBeLessThan(1500)
  })

  it.each(views)('shows what a search finds at its end as %s', async (view) => {
    renderData(<StageOfData data={longText} view={view} />)
    await userEvent.fill(search(), 'ubrigens')
    await expect.poll(marks).toEqual(['übrigens'])
    expect(document.body.textContent.length).toBeLessThan(1500)
  })

  it('marks no more places than help, however often it has the text', async () => {
    renderData(<StageOfData data={longText} />)
    await userEvent.click(screen.getByRole('button', { name: 'Show 20,000 more characters' }))
    await userEvent.fill(search(), 'o')
    await expect.poll(() => marks().length).toBe(200)
  })
})

describe('eight levels', () => {
  const levels = JSON.parse('{"level":'.repeat(8) + '"the innermost"' + '}'.repeat(8)) as JsonObject

  it.each(views)('open to the innermost by a search, as %s', async (view) => {
    renderData(<StageOfData data={levels} view={view} />)
    await userEvent.fill(search(), 'innermost')
    await expect.poll(marks).toEqual(['innermost'])
    await expect.element(page.getByText('innermost', { exact: true })).toBeVisible()
  })
})
