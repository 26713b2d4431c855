import type { coreLabels } from './en/coreLabels.ts'
import type { englishLabels } from './en/englishLabels.ts'

/** The shape of a table, without its words: what a translation has to give. */
export type Words<TTable> = TTable extends string
  ? string
  : TTable extends (...values: infer TValues) => string
    ? (...values: TValues) => string
    : { readonly [TKey in keyof TTable]: Words<TTable[TKey]> }

/** Every word of the parts in one language. English decides what there is; a language that lacks one is no `Labels`. */
export type Labels = Words<ReturnType<typeof englishLabels>>

/** Those of them that are there from the start: of a run and its data. */
export type CoreLabels = Words<ReturnType<typeof coreLabels>>
