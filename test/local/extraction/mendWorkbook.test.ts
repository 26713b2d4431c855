import { describe, expect, it } from 'vitest'
import {
  mendWorkbook,
  showDuration,
} from '../../../packages/local/src/extraction/reading/tables/mendWorkbook.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook: a sheet of cells, a sheet of a chart, and the styles. */
function mend(sheet: string, styles = '<styleSheet/>') {
  const parts: Record<string, Uint8Array> = {}
  const put = (path: string, xml: string) => (parts[path] = Buffer.from(xml))
  put(
    'xl/workbook.xml',
    `<workbook><sheets><sheet name="Größe" sheetId="1" r:id="rId1"/><sheet name='Chart' sheetId='2' r:id='rId2'/></sheets></workbook>`,
  )
  put(
    'xl/_rels/workbook.xml.rels',
    `<Relationships><Relationship Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml" Id="rId1"/>` +
      `<Relationship Id="rId2" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
  )
  put('xl/worksheets/sheet1.xml', sheet)
  put('xl/styles.xml', styles)
  const mended = mendWorkbook(parts)
  return { ...mended, textOf: (path: string) => Buffer.from(parts[path] ?? []).toString() }
}

describe('mendWorkbook', () => {
  it('takes out the sheets that hold no cells, and names them', () => {
    const { withoutCells, textOf } = mend('<sheetData/>')
    expect(withoutCells).toEqual(['Chart'])
    expect(textOf('xl/workbook.xml')).toBe(
      '<workbook><sheets><sheet name="Größe" sheetId="1" r:id="rId1"/></sheets></workbook>',
    )
  })

  it('names the cells that hold an error, with a formula or without', () => {
    const { errorCells, errorCount } = mend(
      '<sheetData><c r="B3" t="e"><v>#REF!</v></c><c t=\'e\' s="1" r=\'C4\'><f>1/0</f><v>#DIV/0!</v></c><c r="D5" t="n"><v>1</v></c></sheetData>',
    )
    expect(errorCells).toEqual(['Größe B3 (#REF!)', 'Größe C4 (#DIV/0!)'])
    expect(errorCount).toBe(2)
  })

  it('forgets the area that a sheet tells, which some programs never write anew', () => {
    const { textOf } = mend('<worksheet><dimension ref="A1"/><sheetData/></worksheet>')
    expect(textOf('xl/worksheets/sheet1.xml')).toBe('<worksheet><sheetData/></worksheet>')
  })

  it('gives a format code of its own number to what a file defines under a low one', () => {
    const { textOf } = mend(
      '<sheetData/>',
      '<styleSheet><numFmt numFmtId="59" formatCode="m/d"/><numFmt numFmtId="164" formatCode="ddmmyyyy"/>' +
        '<numFmt formatCode="0.00 &quot;d&quot;" numFmtId="165"/><xf numFmtId="59"/><xf numFmtId="14"/></styleSheet>',
    )
    expect(textOf('xl/styles.xml')).toBe(
      '<styleSheet><numFmt numFmtId="1059" formatCode="yyyy-mm-dd hh:mm:ss"/>' +
        '<numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm:ss"/>' +
        '<numFmt formatCode="0.00" numFmtId="165"/><xf numFmtId="1059"/><xf numFmtId="14"/></styleSheet>',
    )
  })

  it('writes durations as they are shown, also where the reader would see a date of 1900', () => {
    const { textOf } = mend(
      '<sheetData><c r="A1" s="1"><v>1.0625</v></c><c r="A2" s="2" t="n"><f>1+1</f><v>0.5</v></c><c s="1" r="A3" t="s"><v>1</v></c><c r="A4" s="0"><v>1.5</v></c></sheetData>',
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="170"/></cellStyleXfs>' +
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="46"/></cellXfs></styleSheet>',
    )
    expect(textOf('xl/worksheets/sheet1.xml')).toBe(
      '<sheetData><c r="A1" s="1" t="str"><v>25:30</v></c><c r="A2" s="2" t="str"><f>1+1</f><v>12:00:00</v></c><c s="1" r="A3" t="s"><v>1</v></c><c r="A4" s="0"><v>1.5</v></c></sheetData>',
    )
  })
})

describe('showDuration', () => {
  it.each<[number, string, string]>([
    [1.0625, '[h]:mm', '25:30'],
    [25 / 3 / 24, '[hh]:mm', '08:20'],
    [0.0625 + 5 / 86_400, '[mm]:ss', '90:05'],
    [13 / 1440, '[m]', '13'],
    [2, '[s]', '172800'],
    [-1 / 24, '[h]:mm;@', '-1:00'],
    [1.5 / 86_400, '[m]:ss.0', '0:01.5'],
    [1.0625, '[Red][h]" h "mm\\ \\m', '25 h 30 m'],
  ])('shows %d by %s as %s', (days, code, shown) => expect(showDuration(days, code)).toBe(shown))
})
