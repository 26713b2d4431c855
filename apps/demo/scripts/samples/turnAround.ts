export type Point = readonly [x: number, y: number]

/** Cosine and sine are given, not worked out: Math.sin may differ in its last digit from one engine to the next. */
export type Turn = { around: Point; cosine: number; sine: number }

/** Turns a point around another one, clockwise as seen on the page. */
export function turnAround([x, y]: Point, { around, cosine, sine }: Turn): Point {
  const [dx, dy] = [x - around[0], y - around[1]]
  return [around[0] + dx * cosine - dy * sine, around[1] + dx * sine + dy * cosine]
}
