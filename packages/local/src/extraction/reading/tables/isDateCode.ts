/** Text that is shown as it stands: in quotes, behind a backslash, as wide as another letter, colours and countries. */
const shown = /"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/g

/** Whether a format code shows a number as a day or a time of day: "m/d", "ddmmyyyy", "TT.MM.JJJJ", but not "0.00 kr" or "[h]:mm". */
export function isDateCode(code: string): boolean {
  return code
    .toLowerCase()
    .replaceAll(shown, ' ')
    .split(';')
    .some((section) => {
      if (/general|standard|[#?]|\[[hms]+\]|0[,.]?0*e[+-]/.test(section)) return false
      const plain = section.replace(/am\/pm|a\/p/, ' ').replaceAll(/s[.,]0+/g, 's')
      return !/[0%@]/.test(plain) && /[ymdhsj]|tt|gg|aaa/.test(plain)
    })
}
