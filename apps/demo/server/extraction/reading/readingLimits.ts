/** Bounds of one document, so that a hostile or huge file costs seconds and not the server. */
export const readingLimits = {
  fileBytes: 32 * 1024 * 1024,
  pages: 300,
  linesPerPage: 2_000,
  lines: 60_000,
  lineCharacters: 2_000,
  textCharacters: 8_000_000,
  rows: 50_000,
  cells: 1_000_000,
  unpackedBytes: 100 * 1024 * 1024,
  attachments: 20,
  mailDepth: 3,
} as const
