import { act, cleanup, screen } from '@testing-library/react'
import type { JsonObject } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { countListeners } from './countListeners.ts'
import { renderData } from './renderData.tsx'
import { StageOfData } from './StageOfData.tsx'

const rowsOf = (answer: number) =>
  Array.from({ length: 500 }, (_, index) => ({
    id: index,
    text: `movement ${index}`,
    detail: { note: index === 300 ? `seen at ${answer}` : 'none', deeper: [index] },
    remark: index === 310 ? 'A long remark. '.repeat(60) : null,
  }))

/** Everything is made anew, as an answer is that was parsed anew. */
const answerOf = (answer: number): JsonObject => ({
  count: answer,
  terms: 'Payment within 30 days, net. '.repeat(40),
  movements: rowsOf(answer),
})

const seconds = async (count: number) => {
  for (let second = 0; second < count; second += 1) await act(() => vi.advanceTimersByTimeAsync(1000))
}

beforeEach(async () => {
  await page.viewport(1280, 900)
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('data that comes anew each second for a minute', () => {
  it('leaves the focus, what is opened and the scrolled place as they are', async () => {
    renderData(<StageOfData data={answerOf(0)} view="table" next={answerOf} />)
    const region = screen.getByRole('region', { name: /^Movements/ })
    region.scrollTop = 300 * 37
    await expect.element(page.getByText('movement 310')).toBeVisible()
    await userEvent.click(page.getByRole('row', { name: /^300 / }).getByRole('button'))
    await userEvent.click(page.getByRole('row', { name: /^310 / }).getByRole('button', { name: /^Show all/ }))
    await userEvent.click(screen.getAllByRole('button', { name: /^Show all/ })[0] as HTMLElement)
    const focused = page.getByRole('row', { name: /^310 / }).getByRole('button', { name: 'Show less' })
    focused.element().focus({ preventScroll: true })
    const { scrollTop } = region
    expect(scrollTop).toBeGreaterThan(5000)

    await seconds(60)
    expect(screen.getByRole('cell', { name: '60' })).toBeTruthy()
    expect(document.activeElement).toBe(focused.element())
    expect(region.scrollTop).toBe(scrollTop)
    await expect.element(page.getByText('seen at 60')).toBeVisible()
    expect(screen.getAllByRole('button', { name: 'Show less' })).toHaveLength(2)
  })

  it('leaves the search, its focus and its caret as they are', async () => {
    renderData(<StageOfData data={answerOf(0)} next={answerOf} />)
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Search in the data' })
    await userEvent.type(field, 'seen{ArrowLeft}{ArrowLeft}')
    await seconds(60)
    expect(document.activeElement).toBe(field)
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['seen', 2, 2])
    expect(screen.getByRole('tabpanel').textContent).toContain('"seen at 60"')
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['seen'])
  })

  it('keeps the row that holds the focus, however far one scrolls', async () => {
    renderData(<StageOfData data={answerOf(0)} view="table" next={answerOf} />)
    const region = screen.getByRole('region', { name: /^Movements/ })
    const button = page.getByRole('row', { name: /^0 / }).getByRole('button').first().element()
    button.focus()
    region.scrollTop = region.scrollHeight
    await expect.element(page.getByRole('row', { name: /^499 / })).toBeVisible()
    await seconds(3)
    expect(document.activeElement).toBe(button)
    expect(button.isConnected).toBe(true)
  })

  it('keeps what was opened while it was out of view', async () => {
    renderData(<StageOfData data={answerOf(0)} view="table" next={answerOf} />)
    const region = screen.getByRole('region', { name: /^Movements/ })
    await userEvent.click(page.getByRole('row', { name: /^2 / }).getByRole('button').first())
    region.focus()
    region.scrollTop = region.scrollHeight
    await expect.element(page.getByRole('row', { name: /^499 / })).toBeVisible()
    expect(screen.queryByRole('row', { name: /^2 / })).toBeNull()
    await seconds(2)
    await userEvent.click(screen.getByRole('tab', { name: 'JSON' }))
    await userEvent.click(screen.getByRole('tab', { name: 'Table' }))
    await expect
      .element(page.getByRole('row', { name: /^2 / }).getByRole('button').first())
      .toHaveAttribute('aria-expanded', 'true')
  })

  it.each(['fields', 'table', 'json'] as const)(
    'touches in the %s what says something else, and nothing where all is the same',
    async (view) => {
      const touchedBy = async (next: (answer: number) => JsonObject) => {
        const { container } = renderData(<StageOfData data={answerOf(0)} view={view} next={next} />)
        await seconds(1)
        const touched = new Set<Node>()
        const watching = new MutationObserver((records) => {
          for (const { target } of records) touched.add(target)
        })
        watching.observe(container, { subtree: true, childList: true, characterData: true, attributes: true })
        await seconds(3)
        watching.disconnect()
        cleanup()
        return touched.size
      }
      expect(await touchedBy(() => answerOf(0))).toBe(0)
      const touched = await touchedBy((answer) => ({ ...answerOf(0), count: answer }))
      expect(touched).toBeGreaterThan(0)
      expect(touched).toBeLessThan(10)
    },
  )

  it('adds no listeners and no elements', async () => {
    const listeners = countListeners()
    try {
      renderData(<StageOfData data={answerOf(0)} next={answerOf} />)
      await seconds(3)
      const before = { listeners: listeners.count(), nodes: document.querySelectorAll('*').length }
      expect(before.listeners).toBeGreaterThan(5)
      await seconds(57)
      expect(screen.getByText('60')).toBeTruthy()
      expect({ listeners: listeners.count(), nodes: document.querySelectorAll('*').length }).toEqual(before)
    } finally {
      listeners.restore()
    }
  })
})
