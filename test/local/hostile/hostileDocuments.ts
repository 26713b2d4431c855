import { buildPdf } from './buildPdf.ts'
import { buildWorkbook, sheetOf, xlsxType } from './buildWorkbook.ts'

export interface HostileDocument {
  name: string
  filename: string
  mimetype: string
  bytes: () => Uint8Array
}

const mebibyte = 1024 * 1024
const operators = Buffer.alloc(mebibyte, 'q Q\n')
const blanks = Buffer.alloc(mebibyte, ' ')
const content = (text: string, count = 1) =>
  Buffer.from(`BT /F 12 Tf 50 700 Td (${text.repeat(count)}) Tj ET`)
const cmap = (body: string) => ({
  bytes: Buffer.from(`begincmap\n1 begincodespacerange <00> <FF> endcodespacerange\n${body}\nendcmap`),
})
const pdf = (name: string, bytes: () => Uint8Array): HostileDocument => ({
  name,
  filename: 'a.pdf',
  mimetype: 'application/pdf',
  bytes,
})
const mail = (name: string, text: () => string): HostileDocument => ({
  name,
  filename: 'a.eml',
  mimetype: 'message/rfc822',
  bytes: () => Buffer.from(text()),
})
const html = (name: string, text: () => string) =>
  mail(name, () => `Subject: x\nContent-Type: text/html\n\n${text()}`)
const xlsx = (name: string, bytes: () => Uint8Array): HostileDocument => ({
  name,
  filename: 'a.xlsx',
  mimetype: xlsxType,
  bytes,
})

const csv = (name: string, text: () => string): HostileDocument => ({
  name,
  filename: 'a.csv',
  mimetype: 'text/csv',
  bytes: () => Buffer.from(text()),
})

/** Documents that are small and ask for very much: memory, time, or the end of whoever reads them. */
export const hostileDocuments: HostileDocument[] = [
  html('mail: a cell over a thousand million columns', () => '<table><tr><td colspan="1000000000">a'),
  html('mail: a cell over a thousand million rows', () => '<table><tr><td rowspan="1000000000">a'),
  html('mail: the span in letters of its own', () => '<table><tr><td colspan="&#49;000000000">a'),
  html(
    'mail: 40,000 cells of 1,000 columns',
    () => `<table>${'<tr><td colspan=1000 rowspan=1000>a'.repeat(40_000)}`,
  ),
  html(
    'mail: a wide cell above 50,000 narrow ones',
    () => `<table><tr><td>${'a'.repeat(500_000)}<td>b${'<tr><td>c<td>d'.repeat(50_000)}`,
  ),
  html('mail: tags nested 200,000 deep', () => '<div><b>'.repeat(100_000)),
  html('mail: tables nested 5,000 deep', () => '<table><tr><td>'.repeat(5_000)),
  mail(
    'mail: 100,000 parts',
    () => `Subject: x\nContent-Type: multipart/mixed; boundary=part\n\n${'--part\n\na\n'.repeat(100_000)}`,
  ),
  mail('mail: 200,000 receivers', () => `To: ${'a@b.c, '.repeat(200_000)}\n\nInvoice`),
  pdf('PDF: a string of 48 MB', () => buildPdf({ bytes: content('a', 48 * mebibyte) })),
  pdf('PDF: a character that stands for very many', () =>
    buildPdf(
      { bytes: content('a', 4_000_000) },
      cmap(`1 beginbfchar <61> <${'0041'.repeat(100_000)}> endbfchar`),
    ),
  ),
  pdf('PDF: a table of characters without end', () =>
    buildPdf({ bytes: content('a') }, cmap('1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange')),
  ),
  pdf('PDF: codes without end', () =>
    buildPdf({ bytes: content('a') }, cmap('1 begincidrange <00000000> <7FFFFFFF> 0 endcidrange')),
  ),
  pdf('PDF: a gigabyte in a megabyte', () => buildPdf({ bytes: operators, count: 960 })),
  pdf('PDF: a gigabyte, deflated twice', () => buildPdf({ bytes: operators, count: 960, deflations: 2 })),
  xlsx('workbook: a directory that tells a smaller size', () =>
    buildWorkbook(blanks, { count: 700, declaredBytes: 2_000 }),
  ),
  xlsx('workbook: parts that its directory does not name', () =>
    buildWorkbook(sheetOf({ A1: 'a' }), {
      others: Array.from({ length: 4 }, (_, at) => ({
        name: `xl/worksheets/hidden${at}.xml`,
        content: blanks,
        count: 4_000,
        isListed: false,
      })),
    }),
  ),
  xlsx('workbook: no directory', () => buildWorkbook(blanks, { count: 700, hasDirectory: false })),
  xlsx('workbook: a cell far out', () => buildWorkbook(sheetOf({ A1: 'a', XFD1048576: 'b' }))),
  xlsx('workbook: a cell far out, in letters of their own', () =>
    buildWorkbook(sheetOf({ A1: 'a', '&#88;FD1048576': 'b' })),
  ),
  xlsx('workbook: a cell far out, on a sheet of another name', () =>
    buildWorkbook(sheetOf({ A1: 'a', XFD1048576: 'b' }), { sheetPath: 'xl/worksheets/sheet1.xml.rels' }),
  ),
  csv('CSV: 700,000 columns of one name', () => `${'a,'.repeat(700_000)}\n${'b,'.repeat(100)}`),
  csv(
    'CSV: 100,000 names, and 60,000 columns of one',
    () => `${Array.from({ length: 100_000 }, (_, at) => `n${at}`).join()}${',a'.repeat(60_000)}\n1,2,3`,
  ),
  csv('CSV: 2,000 rows of 5,000 cells', () => `${'1,'.repeat(4_999)}1\n`.repeat(2_000)),
]
