import { attributeOf, codeOf } from './attributeOf.ts'
import { isDateCode } from './isDateCode.ts'
import { durationStyles, mendDurations } from './mendDurations.ts'

/** What a reader of workbooks would pass over without a word. */
export interface MendedWorkbook {
  /** Names of sheets that hold no cells: charts, for example. */
  withoutCells: string[]
  /** "Sheet B3 (#REF!)": the first of them. */
  errorCells: string[]
  errorCount: number
}

type Parts = Record<string, Uint8Array>

/** Format codes below this are the program's own, so its reader does not look at what a file says of them. */
const firstOwnCode = 100
const shift = 1_000
const shownErrors = 12

/**
 * Changes the parts of a workbook so that its reader finds what they say: dates by any format code, durations as they are
 * shown, cells outside the area that the sheet tells, and no sheet that has none.
 */
export function mendWorkbook(parts: Parts): MendedWorkbook {
  const relations = relationsOf(parts)
  const mended: MendedWorkbook = { withoutCells: [], errorCells: [], errorCount: 0 }
  const names = new Map<string, string>()
  edit(parts, 'xl/workbook.xml', (xml) =>
    xml.replaceAll(/<(?:\w+:)?sheet\b[^<>]*>/g, (tag) => {
      const { type = '', target = '' } = relations.get(attributeOf(tag, String.raw`\w+:id`)) ?? {}
      const name = Buffer.from(attributeOf(tag, 'name'), 'latin1').toString()
      names.set(target, name)
      if (type === '' || type.endsWith('/worksheet')) return tag
      mended.withoutCells.push(name)
      return ''
    }),
  )
  const durations = durationStyles(text(parts['xl/styles.xml']))
  edit(parts, 'xl/styles.xml', mendCodes)
  for (const [path, name] of names)
    edit(parts, path, (xml) => {
      for (const [, place = '', error = ''] of xml.matchAll(errorCell)) {
        mended.errorCount++
        if (mended.errorCells.length < shownErrors) mended.errorCells.push(`${name} ${place} (${error})`)
      }
      return mendDurations(xml.replace(/<(?:\w+:)?dimension\b[^<>]*\/>/, ''), durations)
    })
  return mended
}

const errorCell =
  /<(?:\w+:)?c\b(?=[^<>]*\bt\s*=\s*["']e["'])[^<>]*\br\s*=\s*["']([A-Z]{1,3}\d{1,7})["'][^<>]*>(?:<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>))?<(?:\w+:)?v>([^<]{0,20})</g

/** Rewrites the codes that a file defines: each under a number of its own, and as one code for days and one for numbers. */
function mendCodes(xml: string): string {
  const own = new Set<string>()
  const coded = xml.replaceAll(/<(?:\w+:)?numFmt\b[^<>]*>/g, (tag) => {
    const id = attributeOf(tag, 'numFmtId')
    if (Number(id) < firstOwnCode) own.add(id)
    const code = codeOf(tag)
    return tag.replace(
      /formatCode\s*=\s*("[^"]*"|'[^']*')/,
      `formatCode="${isDateCode(code) ? 'yyyy-mm-dd hh:mm:ss' : '0.00'}"`,
    )
  })
  return coded.replaceAll(/numFmtId\s*=\s*["'](\d+)["']/g, (text, id: string) =>
    own.has(id) ? `numFmtId="${Number(id) + shift}"` : text,
  )
}

interface Relation {
  type: string
  target: string
}

function relationsOf(parts: Parts): ReadonlyMap<string, Relation> {
  const xml = text(parts['xl/_rels/workbook.xml.rels'])
  return new Map(
    [...xml.matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/g)].map(([tag]) => {
      const target = attributeOf(tag, 'Target')
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      return [attributeOf(tag, 'Id'), { type: attributeOf(tag, 'Type'), target: path }]
    }),
  )
}

/** Byte for byte, whatever the encoding of the part. */
const text = (part: Uint8Array | undefined) => (part ? Buffer.from(part).toString('latin1') : '')

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const part = parts[path]
  if (!part) return
  const before = text(part)
  const after = change(before)
  if (after !== before) parts[path] = Buffer.from(after, 'latin1')
}
