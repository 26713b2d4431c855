import * as z from 'zod'

/** A key that a person has chosen, under the name of the setting that holds it. */
export function keySchema(name: string) {
  return z
    .string()
    .trim()
    .min(8, `${name} must have at least 8 characters.`)
    .regex(
      /^[\x21-\x7e]*$/,
      `${name} must be of letters, digits and signs of ASCII, as a header carries them.`,
    )
}
