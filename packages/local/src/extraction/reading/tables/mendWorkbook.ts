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

function relationsOf(parts: Parts) {
  const xml = text(parts['xl/_rels/workbook.xml.rels'])
  return new Map(
    [...xml.matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/g)].map(([tag]) => {
      const target = attributeOf(tag, 'Target')
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      return [attributeOf(tag, 'Id'), { type: attributeOf(tag, 'Type'), target: path }] as const
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

/** A program's own format that counts hours on; its reader takes it for a date. */
const ownFormat: [id: string, code: string] = ['46', '[h]:mm:ss']
/** Every cell is as long as its code at most: longer ones would fill the memory. */
const longestCode = 60

/** The codes of durations by the number of the style that cells name. */
function durationStyles(styles: string): ReadonlyMap<string, string> {
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
function mendDurations(sheet: string, styles: ReadonlyMap<string, string>): string {
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

const seconds: Record<string, number> = { h: 3_600, m: 60, s: 1 }
const part = /"([^"]*)"|\\(.)|[_*].|\[(h+|m+|s+)\]|\[[^\]]*\]|(h+|m+|s+)|[.,](0+)/gi

/** A number of days as a code shows it that counts hours, minutes or seconds on: 1.0625 by `[h]:mm` is 25:30. */
export function showDuration(days: number, code: string): string {
  const [section = ''] = code.split(';')
  const digits = Math.min(3, /s\]?[.,](0+)/i.exec(section)?.[1]?.length ?? 0)
  // What is smaller than is shown is rounded off, the noise of the number with it; units themselves are cut.
  const ticks = Math.round(Math.abs(days) * 86_400 * 10 ** digits)
  const inUnit = (letters: string) => {
    const letter = letters.charAt(0).toLowerCase()
    return { letter, count: Math.floor(ticks / ((seconds[letter] ?? 1) * 10 ** digits)) }
  }
  const shown = section.replaceAll(
    part,
    (...[, quoted, escaped, total, rest, fraction]: (string | undefined)[]) => {
      if (total) return String(inUnit(total).count).padStart(total.length, '0')
      if (rest) {
        const { letter, count } = inUnit(rest)
        return String(count % (letter === 'h' ? 24 : 60)).padStart(rest.length, '0')
      }
      if (fraction) return `.${String(ticks % 10 ** digits).padStart(digits, '0')}`
      return quoted ?? escaped ?? ''
    },
  )
  return (days < 0 ? '-' : '') + shown.trim()
}

/** Text that is shown as it stands: in quotes, behind a backslash, as wide as another letter, colours and countries. */
const shown = /"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/g

/** Whether a format code shows a number as a day or a time of day: "m/d", "ddmmyyyy", "TT.MM.JJJJ", but not "0.00 kr" or "[h]:mm". */
export function isDateCode(code: string): boolean {
  return code
    .toLowerCase()
    .replaceAll(shown, ' ')
    .split(';')
    .some((section) => {
      if (/general|standard|[#?]|\[[hms]+\]|0[,.]?0*e[+-]/.test(section)) return false
      const plain = section.replace(/am\/pm|a\/p/, ' ').replaceAll(/s[.,]0+/g, 's')
      return !/[0%@]/.test(plain) && /[ymdhsj]|tt|gg|aaa/.test(plain)
    })
}

/** The value of an attribute of a tag, as it is written there. */
function attributeOf(tag: string, name: string): string {
  const match = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return match?.[1] ?? match?.[2] ?? ''
}

const codeOf = (tag: string) =>
  attributeOf(tag, 'formatCode').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
