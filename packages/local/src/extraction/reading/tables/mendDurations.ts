import { attributeOf, codeOf } from './attributeOf.ts'
import { showDuration } from './showDuration.ts'

/** A program's own format that counts hours on; its reader takes it for a date. */
const ownFormat: [id: string, code: string] = ['46', '[h]:mm:ss']
/** Every cell is as long as its code at most: longer ones would fill the memory. */
const longestCode = 60

/** The codes of durations by the number of the style that cells name. */
export function durationStyles(styles: string): ReadonlyMap<string, string> {
  const codes = new Map([ownFormat])
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\b[^<>]*>/g)) {
    const code = codeOf(tag)
    if (/\[(?:h+|m+|s+)\]/i.test(code.replaceAll(/"[^"]*"/g, '')) && code.length <= longestCode)
      codes.set(attributeOf(tag, 'numFmtId'), code)
  }
  const [cells = ''] = /<(?:\w+:)?cellXfs\b.*?<\/(?:\w+:)?cellXfs>/s.exec(styles) ?? []
  return new Map(
    [...cells.matchAll(/<(?:\w+:)?xf\b[^<>]*>/g)].flatMap(([tag], style) => {
      const code = codes.get(attributeOf(tag, 'numFmtId'))
      return code === undefined ? [] : [[String(style), code] as const]
    }),
  )
}

const numberCell =
  /<((?:\w+:)?c)\b([^<>]*\ss\s*=\s*["'](\d+)["'][^<>]*)>((?:<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>))?<(?:\w+:)?v>)([\d.eE+-]+)</g

/** Writes the numbers of a sheet that are shown as durations as the texts that they show. */
export function mendDurations(sheet: string, styles: ReadonlyMap<string, string>): string {
  if (styles.size === 0) return sheet
  return sheet.replaceAll(
    numberCell,
    (...[cell, name, attributes = '', style = '', before, value]: [string, ...(string | undefined)[]]) => {
      const code = styles.get(style)
      const type = code === undefined ? '' : attributeOf(attributes, 't') || 'n'
      if (code === undefined || type !== 'n' || !Number.isFinite(Number(value))) return cell
      const shown = showDuration(Number(value), code).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      return `<${name}${attributes.replace(/\st\s*=\s*["']n["']/, '')} t="str">${before}${shown}<`
    },
  )
}
