import { AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist'
import { EventBus, PDFPageView, RenderingStates } from 'pdfjs-dist/web/pdf_viewer.mjs'
import type { Rotation } from './rotateBox.ts'

export interface PageLook {
  scale: number
  rotation: Rotation
}

/** One page, drawn by pdf.js into an element of the host; made by {@link createPageDrawing}. */
export interface PageDrawing {
  /** Draws the page, or draws it anew. What is drawn already stays, stretched, until the new drawing is there. */
  show: (look: PageLook) => Promise<void>
  end: () => void
}

/** The words of the page's own elements are the host's to say. */
const noWords = { pause() {}, resume() {}, translate: async () => {} }

/** Draws a page and lays its text over it, so that it can be selected. Links, forms and notes are left out. */
export function createPageDrawing(
  host: HTMLDivElement,
  { proxy, pageNumber }: { proxy: PDFDocumentProxy; pageNumber: number },
): PageDrawing {
  let view: PDFPageView | undefined
  let wanted: PageLook | undefined
  let isEnded = false
  const eventBus = new EventBus()
  eventBus.on('textlayerrendered', () => {
    // One stop of the Tab key is enough for all pages: the region that scrolls.
    view?.textLayer?.div.removeAttribute('tabindex')
  })

  async function open(look: PageLook): Promise<void> {
    const page = await proxy.getPage(pageNumber)
    if (isEnded || view) return
    view = new PDFPageView({
      container: host,
      id: pageNumber,
      eventBus,
      scale: look.scale,
      defaultViewport: page.getViewport({ scale: look.scale }),
      annotationMode: AnnotationMode.DISABLE,
      enableAutoLinking: false,
      // Sharp at every zoom, up to what a browser draws at all; no second canvas over the first.
      enableDetailCanvas: false,
      capCanvasAreaFactor: -1,
      l10n: noWords as never,
    })
    view.div.removeAttribute('role')
    view.setPdfPage(page)
  }

  return {
    async show(look) {
      wanted = look
      if (!view) await open(look)
      // Only the last of several wishes is drawn.
      if (!view || isEnded || wanted !== look) return
      view.update(look)
      if (view.renderingState === RenderingStates.INITIAL) await view.draw()
    },
    end() {
      isEnded = true
      view?.destroy()
      view?.div.remove()
    },
  }
}
