/** The digits that a number tells: without its sign, its mark, its exponent and the zeros around. */
const significant = (digits: string) =>
  digits
    .replace(/e.*$/i, '')
    .replaceAll(/[-.]/g, '')
    .replaceAll(/^0+|0+$/g, '')

/** Tells whether a number of JavaScript holds what a number of JSON spells: `12.10` it does, 9223372036854775807 it does not. */
export const keepsDigits = (spelled: string): boolean =>
  significant(spelled) === significant(String(Number(spelled)))
