import type { CSSProperties } from 'react'

type Color = 'ink' | 'soft' | 'line' | 'ground' | 'chosen' | 'good' | 'bad' | 'held' | 'away'

type Part =
  | 'root'
  | 'bar'
  | 'title'
  | 'subtitle'
  | 'soft'
  | 'button'
  | 'columns'
  | 'side'
  | 'main'
  | 'list'
  | 'track'
  | 'chosen'
  | 'cut'
  | 'drawing'
  | 'scroll'
  | 'table'
  | 'head'
  | 'cell'
  | 'time'
  | 'text'

/** `light-dark()` reads `color-scheme`, that of the page or of the devtools around it. */
export const colors: Record<Color, string> = {
  ink: 'light-dark(#1b1f24, #e8eaed)',
  soft: 'light-dark(#57606a, #a3abb5)',
  line: 'light-dark(#c5ccd4, #3a414b)',
  ground: 'light-dark(#ffffff, #15181c)',
  chosen: 'light-dark(#e3edfd, #1d3050)',
  good: 'light-dark(#1a7f37, #4ac26b)',
  bad: 'light-dark(#b3261e, #ff8a80)',
  held: 'light-dark(#8a5a00, #e3b341)',
  away: 'light-dark(#d8dde3, #333a44)',
}

const cell: CSSProperties = {
  padding: '2px 8px 2px 0',
  borderBlockStart: `1px solid ${colors.line}`,
  verticalAlign: 'top',
}

export const styles: Record<Part, CSSProperties> = {
  root: {
    boxSizing: 'border-box',
    blockSize: '100%',
    minInlineSize: 0,
    padding: 12,
    overflow: 'auto',
    background: colors.ground,
    color: colors.ink,
    font: '400 13px/1.5 system-ui, sans-serif',
    textAlign: 'start',
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 8 },
  title: { margin: 0, font: '600 15px/1.5 system-ui, sans-serif' },
  subtitle: { margin: '0 0 4px', font: '600 13px/1.5 system-ui, sans-serif', overflowWrap: 'anywhere' },
  soft: { margin: 0, color: colors.soft },
  button: {
    padding: '3px 10px',
    border: `1px solid ${colors.line}`,
    borderRadius: 6,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
  },
  columns: { display: 'flex', flexWrap: 'wrap', gap: 16, marginBlockStart: 12 },
  side: { flex: '1 1 200px', minInlineSize: 0, maxInlineSize: '100%' },
  main: { flex: '3 1 320px', minInlineSize: 0, maxInlineSize: '100%' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  track: {
    display: 'block',
    boxSizing: 'border-box',
    inlineSize: '100%',
    padding: '4px 8px',
    border: '1px solid transparent',
    borderRadius: 6,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
  },
  chosen: { border: `1px solid ${colors.line}`, background: colors.chosen },
  cut: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  drawing: { display: 'block', inlineSize: '100%', blockSize: 48, marginBlock: 8 },
  scroll: { overflow: 'auto', maxBlockSize: 360 },
  // A window that devtools open has no doctype, and tables there take neither colour nor font from around them.
  table: {
    inlineSize: '100%',
    borderCollapse: 'collapse',
    color: 'inherit',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    padding: '2px 8px 2px 0',
    color: colors.soft,
    fontWeight: 400,
    textAlign: 'start',
    whiteSpace: 'nowrap',
  },
  cell,
  time: { ...cell, whiteSpace: 'nowrap' },
  text: {
    display: 'block',
    boxSizing: 'border-box',
    inlineSize: '100%',
    blockSize: 120,
    marginBlockStart: 8,
    background: colors.ground,
    color: colors.ink,
    font: '12px/1.4 ui-monospace, monospace',
  },
}
