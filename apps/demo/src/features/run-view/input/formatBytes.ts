const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Writes a size as the reader's language does: `184 kB`, `1.2 MB`. */
export function formatBytes(bytes: number, locale: string | undefined): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: bytes / 1000 ** power < 10 ? 1 : 0,
  }).format(bytes / 1000 ** power)
}
