/**
 * A schema of any library that speaks Standard Schema version 1 (https://standardschema.dev): zod, valibot, arktype
 * and others. Only the part of the interface that validating takes.
 */
export interface DataSchema<TData> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => SchemaVerdict<TData> | Promise<SchemaVerdict<TData>>
    readonly types?: { readonly input: unknown; readonly output: TData } | undefined
  }
}

/** What a schema says of a value. */
export type SchemaVerdict<TData> =
  | { readonly value: TData; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] }

/** One disagreement, with the way to the place. */
export interface SchemaIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}
