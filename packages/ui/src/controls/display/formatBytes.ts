const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Writes a size as the reader's language does, in steps of a thousand as file managers do: `184 kB`, `1.2 MB`. */
export function formatBytes(bytes: number, locale: string | undefined): string {
  // What would round to a thousand of one unit is one of the next.
  const fitting = units.findIndex((_, power) => bytes / 1000 ** power < 999.5)
  const power = fitting === -1 ? units.length - 1 : fitting
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: bytes / 1000 ** power < 10 ? 1 : 0,
  }).format(bytes / 1000 ** power)
}
