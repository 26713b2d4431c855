import type { PDFPageProxy } from 'unpdf/pdfjs'
import type { TextRun } from './uprightWords.ts'

/** What is read of an annotation; pdf.js itself does not say. */
type FormField = Partial<
  Record<'subtype' | 'fieldType' | 'fieldValue' | 'options' | 'hidden' | 'password', unknown> &
    Record<'rect' | 'rotation' | 'contentsObj' | 'defaultAppearanceData', unknown>
>

const largestLetters = 12
const letterShare = 0.7
const mostValues = 2_000
const mostLetters = 2_000
/** Of a letter's height: about the width of a letter, and how far a baseline is above what it stands in. */
const letterWidth = 0.5
const descent = 0.22

/** The values of form fields and the texts that were typed onto a page, as runs of text where they are seen. */
export async function formRuns(page: PDFPageProxy): Promise<TextRun[]> {
  const annotations = (await page.getAnnotations({ intent: 'display' })) as FormField[]
  return annotations.slice(0, mostValues).flatMap((field) => {
    const text = field.hidden === true || field.password === true ? undefined : textOf(field)
    const box = boxOf(field.rect)
    return text && box ? runsIn(text.slice(0, mostLetters), box, field) : []
  })
}

function textOf({ subtype, fieldType, fieldValue, options, contentsObj }: FormField): string | undefined {
  if (subtype === 'FreeText') return stringIn(contentsObj, 'str')
  if (subtype !== 'Widget' || (fieldType !== 'Tx' && fieldType !== 'Ch')) return undefined
  const values = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter(
    (value): value is string => typeof value === 'string',
  )
  return values.map((value) => shownAs(value, options)).join(', ')
}

/** A choice is kept under a name that nobody sees. */
function shownAs(value: string, options: unknown): string {
  if (!Array.isArray(options)) return value
  const chosen: unknown = options.find((option: unknown) => stringIn(option, 'exportValue') === value)
  return stringIn(chosen, 'displayValue') ?? value
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

function stringIn(value: unknown, key: string): string | undefined {
  const found = memberOf(value, key)
  return typeof found === 'string' ? found : undefined
}

interface Box {
  left: number
  bottom: number
  right: number
  top: number
}

function boxOf(rect: unknown): Box | undefined {
  if (!Array.isArray(rect)) return undefined
  const [left, bottom, right, top] = rect.map(Number)
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return undefined
  return right > left && top > bottom ? { left, bottom, right, top } : undefined
}

/** Lines from the top of the box; a single one in its middle. */
function runsIn(text: string, box: Box, { rotation, defaultAppearanceData }: FormField): TextRun[] {
  const turned = typeof rotation === 'number' ? (((rotation % 360) + 360) % 360) / 90 : 0
  const isUpright = turned % 2 === 0
  const width = isUpright ? box.right - box.left : box.top - box.bottom
  const height = isUpright ? box.top - box.bottom : box.right - box.left
  const lines = text.split(/\r\n|\r|\n/)
  const size =
    sizeOf(defaultAppearanceData) || Math.min(largestLetters, (height / lines.length) * letterShare)
  const place = placeIn(box, turned)
  return lines.flatMap((line, index) => {
    const baseline =
      lines.length === 1 ? (height - size) / 2 + descent * size : height - size * (1 + 1.15 * index)
    if (line.trim() === '') return []
    return [
      {
        text: line,
        width: Math.min(width, line.length * size * letterWidth),
        transform: place(baseline, size),
      },
    ]
  })
}

function sizeOf(appearance: unknown): number {
  const size = memberOf(appearance, 'fontSize')
  return typeof size === 'number' && size > 0 && size < 200 ? size : 0
}

/** Text that runs up, back or down a page starts in another corner of its box. */
function placeIn({ left, bottom, right, top }: Box, turned: number) {
  const inset = 2
  const corners = [
    [1, 0, left, bottom],
    [0, 1, right, bottom],
    [-1, 0, right, top],
    [0, -1, left, top],
  ] as const
  const [cos, sin, x, y] = corners[turned] ?? corners[0]
  return (baseline: number, size: number) => [
    size * cos,
    size * sin,
    -size * sin,
    size * cos,
    x + cos * inset - sin * baseline,
    y + sin * inset + cos * baseline,
  ]
}
