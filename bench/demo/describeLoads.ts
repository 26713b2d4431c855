/** How one page came up. */
export interface DemoLoad {
  /** When the largest thing on the page was painted. */
  lcpMs: number
  /** How far what stood on the page was moved by what came later; all of it, not only the worst second. */
  cls: number
  /** When what the page is for stood there. */
  shownMs: number
  /** What went over the wire, compressed, until nothing more was asked for. */
  bytes: number
  requests: number
}

export interface Circumstances {
  throttling: { name: string; latencyMs: number; downKbps: number; upKbps: number; cpu: number }
  rounds: number
  machine: string
  date: Date
}

/** The middle of each figure by itself, as a single load on a busy machine says little. */
export function medianLoad(loads: readonly DemoLoad[]): DemoLoad {
  const middle = (key: keyof DemoLoad) =>
    loads.map((load) => load[key]).toSorted((one, other) => one - other)[Math.floor(loads.length / 2)] ?? 0
  return {
    lcpMs: middle('lcpMs'),
    cls: middle('cls'),
    shownMs: middle('shownMs'),
    bytes: middle('bytes'),
    requests: middle('requests'),
  }
}

/** The page of figures, as Markdown. */
export function describeLoads(
  loads: Readonly<Record<string, DemoLoad>>,
  { throttling, rounds, machine, date }: Circumstances,
): string {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  const rows = Object.entries(loads).map(
    ([name, { lcpMs, shownMs, cls, bytes, requests }]) =>
      `| ${name} | ${seconds(lcpMs)} | ${seconds(shownMs)} | ${cls.toFixed(3)} | ${Math.round(bytes / 1000)} kB | ${requests} |`,
  )
  return `# How the demo comes up

The dashboard that needs no server, at its first visit with an empty cache. Written by \`npm run measure:demo\` on ${date.toISOString().slice(0, 10)}: the
median of ${rounds} loads each, on ${machine}, served with gzip, throttled as Lighthouse throttles for mobile (${throttling.name}: ${throttling.latencyMs} ms, ${throttling.downKbps}
kbit/s down, ${throttling.upKbps} kbit/s up), told by the browser's PerformanceObserver.

| page | LCP | shown | CLS | bytes | requests |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

LCP is when the largest thing was painted, _shown_ when the list, or the picture of the document, stood there. Bytes are those of the wire
until nothing more was asked for, documents included. \`test/demo/bundle\` holds what the dashboard itself may weigh.
`
}
