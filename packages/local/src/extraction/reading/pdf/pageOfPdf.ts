import { createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { PageSource } from '../../recognition/PageSource.ts'

/** 200 dpi: letters that are drawn larger are read worse. */
const mostScale = 200 / 72

/** A page of a PDF to be drawn, in points as it is shown. */
export async function pageOfPdf(document: PDFDocumentProxy, number: number): Promise<PageSource> {
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  return {
    width,
    height,
    mostScale,
    async draw(scale) {
      const viewport = page.getViewport({ scale })
      const canvas = createCanvas(
        Math.max(1, Math.round(viewport.width)),
        Math.max(1, Math.round(viewport.height)),
      )
      const context = canvas.getContext('2d')
      context.fillStyle = '#fff'
      context.fillRect(0, 0, canvas.width, canvas.height)
      try {
        // pdf.js draws on it in Node; its types know the canvas of a browser only.
        const canvasContext = context as unknown as CanvasRenderingContext2D
        await page.render({ canvas: null, canvasContext, viewport }).promise
      } finally {
        page.cleanup()
      }
      return canvas
    },
  }
}
