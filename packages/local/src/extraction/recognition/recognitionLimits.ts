/** Bounds of what is recognised in one document: a scan costs seconds a page, and a picture of a few bytes can be huge. */
export const recognitionLimits = {
  pages: 25,
  /** Of a picture as it is stored. An A4 page at 600 dpi has 35 million. */
  storedPixels: 50_000_000,
  storedSide: 20_000,
  /** Of what is given to the recognition; A4 at 200 dpi has 3.9 million. */
  drawnPixels: 4_200_000,
  wordsPerPage: 5_000,
  /** Of a process that begins with it, for two engines: each takes some 270 MB, and a process ends at 768. */
  heldMbForTwo: 200,
} as const
