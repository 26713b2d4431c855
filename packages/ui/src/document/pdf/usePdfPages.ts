import { useSyncExternalStore } from 'react'
import type { PdfFile } from './PdfFile.ts'
import type { PdfPageShape } from './readPdfPart.ts'

/** Gives the sizes of the pages, and again when more of a long file are known. */
export const usePdfPages = (file: PdfFile): readonly PdfPageShape[] =>
  useSyncExternalStore(file.onPages, file.pages)
