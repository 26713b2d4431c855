import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../packages/ui/src/theme/tokens.css', import.meta.url), 'utf8')

/** Reads `--ru-name: light-dark(#light, #dark)`. */
function colour(name: string, theme: 'light' | 'dark'): string {
  const values = new RegExp(`--ru-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)
  const value = values?.[theme === 'light' ? 1 : 2]
  if (!value) throw new Error(`tokens.css has no colour --ru-${name} for both themes.`)
  return value
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(front: string, back: string): number {
  const [lighter = 0, darker = 0] = [luminance(front), luminance(back)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const surfaces = ['bg', 'surface', 'muted']
const texts = [
  'text',
  'text-2',
  'text-3',
  'link',
  'json-key',
  'json-str',
  'json-num',
  'json-bool',
  'json-null',
]
const pairs: [front: string, back: string, least: number][] = [
  ...texts.flatMap((text) => surfaces.map((surface): [string, string, number] => [text, surface, 4.5])),
  ...['pending', 'running', 'done', 'error', 'await'].map((tone): [string, string, number] => [
    tone,
    `${tone}-bg`,
    4.5,
  ]),
  ['error', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-done', 'done', 4.5],
  ['text', 'selected', 4.5],
  ['text-2', 'selected', 4.5],
  ['text', 'mark', 4.5],
  ...surfaces.map((surface): [string, string, number] => ['border-ctl', surface, 3]),
  ...surfaces.map((surface): [string, string, number] => ['focus', surface, 3]),
]

describe.each(['light', 'dark'] as const)('tokens: %s', (theme) => {
  it.each(pairs)('%s can be told from %s', (front, back, least) => {
    expect(contrast(colour(front, theme), colour(back, theme))).toBeGreaterThanOrEqual(least)
  })
})
