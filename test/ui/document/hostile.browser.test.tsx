import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { DocumentSource } from '../../../packages/ui/src/document/DocumentSource.ts'
import { DocumentStage } from '../../../packages/ui/src/document/fixtures/DocumentStage.tsx'
import { invoiceData } from '../../../packages/ui/src/document/fixtures/invoice.ts'
import { photoWithWords } from '../../../packages/ui/src/document/fixtures/scans.ts'
import { invoicePdf } from '../../../packages/ui/src/document/fixtures/sources.ts'
import '../../../apps/demo/src/styles/app.css'
import '../../../packages/ui/src/theme/tokens.css'

afterEach(cleanup)
beforeEach(async () => {
  document.documentElement.className = 'ru-root'
  await page.viewport(1100, 800)
})

const patience = { timeout: 60_000 }

/** A PDF written by hand: the library of the stories takes too long for thousands of pages. */
function pdfOf(pages: number, box: string): DocumentSource {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>']
  const kids = Array.from({ length: pages }, (_, index) => `${4 + 2 * index} 0 R`).join(' ')
  objects.push(`<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`)
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  for (let index = 0; index < pages; index += 1) {
    const content = `BT /F1 24 Tf 20 20 Td (Sheet ${index + 1} of it) Tj ET`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`
  return { name: 'made.pdf', mimetype: 'application/pdf', loadDocument: async () => new Blob([body]) }
}

const region = () => screen.getByRole('region', { name: 'Pages of the document' })

describe('a PDF that nobody expects', () => {
  it('of 5,000 pages is shown before all of it is read, and searched to its end', async () => {
    render(<DocumentStage document={pdfOf(5_000, '0 0 300 200')} data={{ sheet: 'Sheet 4999 of it' }} />)
    expect(await screen.findByText('Sheet 1 of it', {}, patience)).toBeDefined()
    expect(screen.getByText('of 5,000')).toBeDefined()
    expect(screen.getAllByRole('group').length).toBeLessThan(10)
    await userEvent.click(screen.getByRole('button', { name: 'Small pictures of the pages' }))
    await userEvent.click(screen.getByRole('button', { name: 'Find in the document' }))
    await userEvent.keyboard('sheet 4999 of')
    expect(await screen.findByText('1 of 1', {}, patience)).toBeDefined()
    await waitFor(
      () => expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Page' }).value).toBe('4999'),
      patience,
    )
  })

  it.each(['0 0 100000 100000', '0 0 14400 1', '0 0 0 0', '-5000 -5000 5000 5000'])(
    'with a page of [%s] fits the pane, and can be zoomed',
    async (box) => {
      render(<DocumentStage document={pdfOf(2, box)} data={{}} />)
      const first = await screen.findByRole('group', { name: 'Page 1' }, patience)
      await waitFor(() =>
        expect(first.getBoundingClientRect().width).toBeLessThanOrEqual(region().clientWidth),
      )
      region().focus()
      await userEvent.keyboard('{+>3}')
      expect(screen.queryByText(/cannot be opened/)).toBeNull()
    },
  )
})

describe('the view of a document', () => {
  it('is zoomed by the wheel with Ctrl, around the pointer, and the page around it is not', async () => {
    render(<DocumentStage document={invoicePdf} data={invoiceData} />)
    await screen.findByText('Total due', {}, patience)
    const first = screen.getByRole('group', { name: 'Page 1' })
    const before = first.getBoundingClientRect().width
    const isLeftToBrowser = fireEvent.wheel(region(), {
      deltaY: -300,
      ctrlKey: true,
      clientX: 300,
      clientY: 300,
    })
    expect(isLeftToBrowser).toBe(false)
    await waitFor(() => expect(first.getBoundingClientRect().width).toBeGreaterThan(before * 1.9))
    expect(fireEvent.wheel(region(), { deltaY: 100 })).toBe(true)
  })

  it('has marks and letters of a picture where the recognised words are, also turned', async () => {
    render(<DocumentStage document={photoWithWords} data={{ number: 'HF-2026-0417' }} pointer="/number" />)
    await screen.findByText('Found once', {}, patience)
    const isOver = () => {
      const mark = document.querySelector('[class*="mark_"]')?.getBoundingClientRect()
      const word = [...document.querySelectorAll('span')]
        .find((span) => span.textContent === 'HF-2026-0417 ')
        ?.getBoundingClientRect()
      if (!mark || !word) throw new Error('There is no mark, or no word.')
      for (const side of ['left', 'right', 'top', 'bottom'] as const)
        expect(Math.abs(mark[side] - word[side])).toBeLessThan(2)
    }
    await waitFor(isOver, patience)
    await userEvent.click(screen.getByRole('button', { name: 'Turn to the right' }))
    await waitFor(isOver, patience)
  })
})
