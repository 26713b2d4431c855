/** How long runs take. */
export interface Distribution {
  name: string
  /** Draws a duration in milliseconds. */
  draw: (random: () => number) => number
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

export function logNormal(medianMs: number, sigma = 0.4): Distribution {
  return {
    name: `log-normal, ${medianMs / 1_000} s`,
    draw: (random) => medianMs * Math.exp(sigma * normal(random)),
  }
}

export const scales: Distribution[] = [logNormal(4_000), logNormal(20_000), logNormal(90_000)]

export const mix: Distribution = {
  name: 'a mix of the three',
  draw: (random) => scales[Math.floor(random() * scales.length)]!.draw(random),
}

export const outliers: Distribution = {
  name: '20 s, one in twenty ten times as long',
  draw: (random) => scales[1]!.draw(random) * (random() < 0.05 ? 10 : 1),
}

export const pareto: Distribution = {
  name: 'Pareto, at least 8 s',
  draw: (random) => 8_000 / (1 - random()) ** (1 / 2.5),
}

/** The same numbers each time (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}
