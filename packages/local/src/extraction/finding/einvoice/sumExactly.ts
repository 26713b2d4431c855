import { exactNumber } from '../values/exactNumber.ts'

/** Adds decimals as they are written, so that no digit of a sum comes from binary fractions. */
export function sumExactly(texts: readonly string[]): number | string | undefined {
  const parts = texts.map((text) => /^([+-]?)(\d*)\.?(\d*)$/.exec(text.trim()))
  const decimals = Math.max(0, ...parts.map((part) => part?.[3]?.length ?? 0))
  let sum = 0n
  for (const part of parts) {
    const [, sign, whole = '', fraction = ''] = part ?? []
    if (sign === undefined || whole + fraction === '' || whole.length + decimals > 60) return undefined
    const scaled = BigInt(whole + fraction.padEnd(decimals, '0'))
    sum += sign === '-' ? -scaled : scaled
  }
  const digits = (sum < 0n ? -sum : sum).toString().padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return exactNumber(sum < 0n ? `-${text}` : text)
}
