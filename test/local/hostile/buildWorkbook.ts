import { type ArchiveEntry, type ArchiveOptions, buildArchive } from './buildArchive.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface WorkbookOptions extends ArchiveOptions {
  /** Where the sheet lies in the archive. */
  sheetPath?: string
  /** How often the sheet's XML comes, one after the other. @default 1 */
  count?: number
  /** What the directory says of the sheet's size. */
  declaredBytes?: number
  others?: ArchiveEntry[]
}

/** A sheet of text cells by their addresses. */
export function sheetOf(cells: Record<string, string>): string {
  const rows = Object.entries(cells)
    .map(([address, text]) => {
      const row = address.replace(/^(?:[A-Z]|&#\d+;)+/, '')
      return `<row r="${row}"><c r="${address}" t="inlineStr"><is><t>${text}</t></is></c></row>`
    })
    .join('')
  return `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
}

/** A workbook with one sheet, whose XML is as given. */
export function buildWorkbook(sheet: string | Buffer, options: WorkbookOptions = {}): Uint8Array {
  const {
    sheetPath = 'xl/worksheets/sheet1.xml',
    count = 1,
    declaredBytes,
    others = [],
    ...archive
  } = options
  return buildArchive(
    [
      {
        name: '[Content_Types].xml',
        content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${xlsxType}.main+xml"/></Types>`,
      },
      {
        name: '_rels/.rels',
        content: `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      },
      {
        name: 'xl/workbook.xml',
        content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="${sheetPath.replace('xl/', '')}"/></Relationships>`,
      },
      { name: sheetPath, content: sheet, count, ...(declaredBytes === undefined ? {} : { declaredBytes }) },
      ...others,
    ],
    archive,
  )
}
