import { RunDataError, type RunError, RunInputError } from './errors.ts'
import type { DataSchema, SchemaIssue } from '../contract/DataSchema.ts'
import type { Run } from '../contract/Run.ts'

type Verdict<TData> = Run<TData> | RunError

/** A run that did not change is the same object, so each is validated once for each schema. */
const verdicts = new WeakMap<object, WeakMap<Run, Verdict<unknown>>>()

/**
 * Types the `data` of a done run by a schema; every other run is given back as it is. Gives a RunDataError, which keeps
 * the run, if the data does not fit, and a RunInputError if the schema answers later.
 */
export function validateRun<TData>(run: Run, schema: DataSchema<TData> | undefined): Verdict<TData> {
  if (schema === undefined || run.status !== 'done') return run as Run<TData>
  const known = verdicts.get(schema) ?? new WeakMap<Run, Verdict<unknown>>()
  verdicts.set(schema, known)
  const verdict = known.get(run) ?? judge(run, schema)
  known.set(run, verdict)
  return verdict as Verdict<TData>
}

function judge(run: Run & { status: 'done' }, schema: DataSchema<unknown>): Verdict<unknown> {
  try {
    const verdict = schema['~standard'].validate(run.data)
    if ('then' in verdict) return judgeLater(verdict)
    if (!verdict.issues) return { ...run, data: verdict.value }
    return new RunDataError(
      run,
      verdict.issues.map(({ message, path }) => ({ message, path: spell(path) })),
    )
  } catch (error) {
    // A schema that throws is a schema that does not fit: the screen above must not come down with it.
    return new RunDataError(run, [{ message: String(error), path: '' }])
  }
}

function judgeLater(verdict: PromiseLike<unknown>): RunInputError {
  // Nobody waits for it, so nobody else would catch it.
  const ignore = () => {}
  verdict.then(ignore, ignore)
  return new RunInputError(
    'The schema is asynchronous, which a render cannot wait for. Check that part after the run is done.',
  )
}

function spell(path: SchemaIssue['path']): string {
  return (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
}
