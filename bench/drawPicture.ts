import type { Picture } from './rows/pace.ts'

const [width, height, left, bottom] = [800, 400, 60, 50]

/** Beside its point, in lines that end before the picture does. */
function label([x, y]: [number, number], words: string): string {
  const lines = words.match(/.{1,42}(?= |$)/g) ?? []
  const spans = lines.map(
    (line, index) => `<tspan x="${x.toFixed(1)}" dy="${index * 14}">${line.trim()}</tspan>`,
  )
  return `<text y="${y.toFixed(1)}">${spans.join('')}</text>`
}

/** Lag against requests as SVG: down and to the left is better, and nobody gets below the curve. */
export function drawPicture({ distribution, curve, points }: Picture): string {
  const shown = curve
    .filter(({ requests }) => requests <= 14)
    .toSorted((one, other) => one.requests - other.requests)
  const most = { requests: 14, lagMs: 3_000 }
  const x = (requests: number) => left + (requests / most.requests) * (width - left - 20)
  const y = (lagMs: number) =>
    height - bottom - (Math.min(lagMs, most.lagMs) / most.lagMs) * (height - bottom - 20)
  const text = (at: [number, number], words: string, anchor = 'start') =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" text-anchor="${anchor}">${words}</text>`
  const path = shown
    .map(({ requests, lagMs }) => `${x(requests).toFixed(1)},${y(lagMs).toFixed(1)}`)
    .join(' ')
  const dots = points.map(({ name, cost: { requests, lagMs } }) => {
    const kind = name.startsWith('ours') ? 'ours' : 'other'
    return `<circle class="${kind}" cx="${x(requests).toFixed(1)}" cy="${y(lagMs).toFixed(1)}" r="5"/>${label([x(requests) + 9, y(lagMs) + 4], name)}`
  })
  const ticks = [2, 4, 6, 8, 10, 12, 14].map((count) =>
    text([x(count), height - bottom + 18], String(count), 'middle'),
  )
  const marks = [0, 1, 2, 3].map((second) => text([left - 8, y(second * 1_000) + 4], `${second} s`, 'end'))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Lag against requests, ${distribution.name}">
<style>svg{background:#fff;font:12px system-ui,sans-serif}text{fill:#333}.ours{fill:#0b6bcb}.other{fill:#888}polyline{fill:none;stroke:#2a7d2e;stroke-width:2}path{stroke:#bbb;fill:none}@media(prefers-color-scheme:dark){svg{background:#1b1b1f}text{fill:#ddd}.ours{fill:#6cb0ff}.other{fill:#aaa}polyline{stroke:#63c46a}path{stroke:#666}}</style>
<path d="M${left},20V${height - bottom}H${width - 20}"/>
<polyline points="${path}"/>
${dots.join('\n')}
${[...ticks, ...marks].join('\n')}
${text([(left + width) / 2, height - 10], `requests a run (${distribution.name})`, 'middle')}
${text([left + 8, 16], 'seen so long after its end; the line is the best that is possible within 2 to 5 s')}
</svg>
`
}
