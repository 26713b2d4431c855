const seconds: Record<string, number> = { h: 3_600, m: 60, s: 1 }
const part = /"([^"]*)"|\\(.)|[_*].|\[(h+|m+|s+)\]|\[[^\]]*\]|(h+|m+|s+)|[.,](0+)/gi

/** A number of days as a code shows it that counts hours, minutes or seconds on: 1.0625 by `[h]:mm` is 25:30. */
export function showDuration(days: number, code: string): string {
  const [section = ''] = code.split(';')
  const digits = Math.min(3, /s\]?[.,](0+)/i.exec(section)?.[1]?.length ?? 0)
  // What is smaller than is shown is rounded off, the noise of the number with it; units themselves are cut.
  const ticks = Math.round(Math.abs(days) * 86_400 * 10 ** digits)
  const inUnit = (letters: string) => {
    const letter = letters.charAt(0).toLowerCase()
    return { letter, count: Math.floor(ticks / ((seconds[letter] ?? 1) * 10 ** digits)) }
  }
  const shown = section.replaceAll(
    part,
    (...[, quoted, escaped, total, rest, fraction]: (string | undefined)[]) => {
      if (total) return String(inUnit(total).count).padStart(total.length, '0')
      if (rest) {
        const { letter, count } = inUnit(rest)
        return String(count % (letter === 'h' ? 24 : 60)).padStart(rest.length, '0')
      }
      if (fraction) return `.${String(ticks % 10 ** digits).padStart(digits, '0')}`
      return quoted ?? escaped ?? ''
    },
  )
  return (days < 0 ? '-' : '') + shown.trim()
}
