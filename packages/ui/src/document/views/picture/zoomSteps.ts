/** 1 is the size on paper; `fit` is whatever fills the width. */
export type Zoom = number | 'fit'

const steps = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const
export const smallestZoom = steps[0]
export const largestZoom = steps[steps.length - 1] ?? 4

/** Two scales that a reader would call the same. */
const nearlySame = 0.01

/** Gives the next step above a scale; the largest stays. */
export const zoomedIn = (scale: number): number =>
  steps.find((step) => step > scale + nearlySame) ?? largestZoom

/** Gives the next step below a scale; the smallest stays. */
export const zoomedOut = (scale: number): number =>
  steps.findLast((step) => step < scale - nearlySame) ?? smallestZoom
