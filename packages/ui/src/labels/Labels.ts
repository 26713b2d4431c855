import type { englishLabels } from './en/englishLabels.ts'

/** The shape of a table, without its words: what a translation has to give. */
export type Words<TTable> = TTable extends string
  ? string
  : TTable extends (...values: infer TValues) => string
    ? (...values: TValues) => string
    : { readonly [TKey in keyof TTable]: Words<TTable[TKey]> }

/** Every word of the parts in one language. English decides what there is; a language that lacks one is no `Labels`. */
export type Labels = Words<ReturnType<typeof englishLabels>>
