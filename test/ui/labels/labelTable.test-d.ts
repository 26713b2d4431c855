import { english, type LabelTable } from 'cloudsquid-react-ui'

const { locale, words } = english

/** A language that has every word. */
export const whole: LabelTable = { locale, words: (amounts) => words(amounts) }

/** One that lacks those of the review. */
export const partial: LabelTable = {
  locale,
  // @ts-expect-error -- A table that lacks words is no language.
  words(amounts) {
    const { review: _, ...rest } = words(amounts)
    return rest
  },
}

/** One that says a word of its own in place of one that takes a value. */
export const wrong: LabelTable = {
  locale,
  words: (amounts) => ({
    ...words(amounts),
    // @ts-expect-error -- It is given a number.
    data: { ...words(amounts).data, fieldCount: (amount: string) => amount },
  }),
}
