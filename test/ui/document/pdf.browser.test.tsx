import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DocumentStage } from '../../../packages/ui/src/document/fixtures/DocumentStage.tsx'
import { invoiceData } from '../../../packages/ui/src/document/fixtures/invoice.ts'
import { invoicePdf, longPdf } from '../../../packages/ui/src/document/fixtures/sources.ts'
import '../../../apps/demo/src/styles/app.css'
import '../../../packages/ui/src/theme/tokens.css'

afterEach(cleanup)

/** Drawing takes as long as it takes on a busy machine. */
const patience = { timeout: 25_000 }

async function renderInvoice(pointer?: string) {
  document.documentElement.className = 'ru-root'
  await page.viewport(900, 800)
  render(<DocumentStage document={invoicePdf} data={invoiceData} {...(pointer && { pointer })} />)
  return screen.findByText('Total due', {}, patience)
}

const region = () => screen.getByRole('region', { name: 'Pages of the document' })
const firstPage = () => screen.getByRole('group', { name: 'Page 1' })
const marks = () => [...document.querySelectorAll<HTMLElement>('[class*="mark_"]')]
const currentMark = () => marks().find((mark) => mark.dataset['current'] !== undefined)

function expectOver(mark: Element | undefined, text: string): void {
  const over = [...document.querySelectorAll('.textLayer span')].find((span) => span.textContent === text)
  const [a, b] = [mark?.getBoundingClientRect(), over?.getBoundingClientRect()]
  if (!a || !b) throw new Error(`There is no mark, or no "${text}".`)
  // Fonts differ a little between the file and the browser.
  for (const side of ['left', 'right', 'top', 'bottom'] as const)
    expect(Math.abs(a[side] - b[side])).toBeLessThan(6)
}

describe('a PDF beside its data', () => {
  it('has the mark over the text, at every zoom and turned', async () => {
    await renderInvoice('/lines/1/price')
    await waitFor(() => expectOver(currentMark(), '8.25'), patience)
    region().focus()
    const fitted = firstPage().getBoundingClientRect().width
    await userEvent.keyboard('++++')
    await waitFor(() => expect(firstPage().getBoundingClientRect().width).toBeGreaterThan(fitted * 1.2))
    await waitFor(() => expectOver(currentMark(), '8.25'), patience)
    await userEvent.click(screen.getByRole('button', { name: 'Turn to the right' }))
    await waitFor(() => {
      const box = firstPage().getBoundingClientRect()
      expect(box.width).toBeGreaterThan(box.height)
      expectOver(currentMark(), '8.25')
    }, patience)
  })

  it('scrolls to the current place, on another page too', async () => {
    await renderInvoice('/amount')
    const isInView = () => {
      const [mark, view] = [currentMark()?.getBoundingClientRect(), region().getBoundingClientRect()]
      return mark !== undefined && mark.top >= view.top && mark.bottom <= view.bottom
    }
    await waitFor(() => expect(isInView()).toBe(true), patience)
    await userEvent.click(screen.getByRole('button', { name: 'Next place' }))
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Page' }).value).toBe('2'),
    )
    await waitFor(() => expect(isInView()).toBe(true), patience)
  })

  it('draws as many pixels as the screen has, at every zoom', async () => {
    await renderInvoice()
    const isSharp = () => {
      const canvas = firstPage().querySelector('canvas')
      const shown = canvas?.getBoundingClientRect().width ?? 0
      expect(Math.abs((canvas?.width ?? 0) - shown * devicePixelRatio)).toBeLessThan(2)
    }
    await waitFor(isSharp, patience)
    region().focus()
    await userEvent.keyboard('{+>12}')
    await waitFor(() => expect(screen.getByText('400 %')).toBeDefined())
    await waitFor(isSharp, patience)
  })

  it('keeps what is in view in view when it is zoomed', async () => {
    await renderInvoice()
    region().scrollTo({ top: 950 })
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Page' }).value).toBe('2'),
    )
    region().focus()
    await userEvent.keyboard('++')
    await waitFor(() => {
      expect(region().scrollTop).toBeGreaterThan(1000)
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Page' }).value).toBe('2')
    })
  })

  it('lets text be selected, and takes selecting for no choice', async () => {
    const total = await renderInvoice()
    await screen.findByText(/values stand in the document/, {}, patience)
    await userEvent.tripleClick(total)
    expect(getSelection()?.toString()).toContain('Total due')
    expect(screen.queryByRole('button', { name: 'Do not show it any more' })).toBeNull()
    getSelection()?.removeAllRanges()
    await userEvent.click(screen.getByText('£2,326.80'))
    expect(await screen.findByRole('button', { name: 'Do not show it any more' })).toBeDefined()
    expect(screen.getByText('amount')).toBeDefined()
  })

  it('mounts the pages near the view alone, and gives back what it opened', async () => {
    const { unmount } = render(<DocumentStage document={longPdf} data={{}} />)
    await screen.findByText('This is page 1', {}, patience)
    expect(screen.getAllByRole('group').length).toBeLessThan(5)
    const ended = vi.spyOn(Worker.prototype, 'terminate')
    unmount()
    await waitFor(() => expect(ended).toHaveBeenCalled(), patience)
  })

  it('asks no other server for anything', async () => {
    await renderInvoice()
    const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host)
    expect([...new Set(hosts)].filter((host) => host !== '' && host !== location.host)).toEqual([])
  })
})
