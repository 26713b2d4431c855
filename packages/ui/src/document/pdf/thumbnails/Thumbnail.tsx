import type { RenderTask } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'
import type { PdfFile } from '../PdfFile.ts'
import type { Rotation } from '../rotateBox.ts'
import styles from './Thumbnails.module.css'

interface ThumbnailProps {
  file: PdfFile
  pageNumber: number
  rotation: Rotation
  width: number
  height: number
}

/** One page, small. A page that cannot be drawn stays white; the page itself says what is wrong with it. */
export function Thumbnail({ file, pageNumber, rotation, width, height }: ThumbnailProps) {
  const canvasRef = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let task: RenderTask | undefined
    let isGone = false
    async function draw(): Promise<void> {
      const page = await file.proxy.getPage(pageNumber)
      const canvas = canvasRef.current
      if (isGone || !canvas) return
      const turned = (page.rotate + rotation) % 360
      const { width: own } = page.getViewport({ scale: 1, rotation: turned })
      const viewport = page.getViewport({ scale: (width / own) * devicePixelRatio, rotation: turned })
      canvas.width = Math.max(1, Math.floor(width * devicePixelRatio))
      canvas.height = Math.max(1, Math.floor(Math.min(viewport.height, height * devicePixelRatio)))
      task = page.render({ canvas, viewport })
      await task.promise
    }
    draw().catch(() => {})
    return () => {
      isGone = true
      task?.cancel()
    }
  }, [file, pageNumber, rotation, width, height])
  return <canvas ref={canvasRef} className={styles.page} style={{ inlineSize: width, blockSize: height }} />
}
