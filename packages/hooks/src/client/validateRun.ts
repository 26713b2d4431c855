import { RunDataError, type RunError, RunInputError } from './errors.ts'
import type { DataSchema, SchemaIssue } from '../contract/DataSchema.ts'
import type { DoneRun, Run } from '../contract/Run.ts'

type Verdict<TData> = Run<TData> | RunError

/** What a schema says of some data, told of a run that has it. */
type Judgement = (run: DoneRun) => Verdict<unknown>

/**
 * What each schema said of each run, and of each run's data: a run that did not change is validated once, and one of which
 * the review alone changed keeps its typed data.
 */
const known = new WeakMap<object, WeakMap<object, unknown>>()

/**
 * Types the `data` of a done run by a schema; every other run is given back as it is. Gives a RunDataError, which keeps
 * the run, if the data does not fit, and a RunInputError if the schema answers later.
 */
export function validateRun<TData>(run: Run, schema: DataSchema<TData> | undefined): Verdict<TData> {
  if (schema === undefined || run.status !== 'done') return run as Run<TData>
  const judgement = recall(schema, Object(run.data) as object, () => judge(run.data, schema))
  return recall(schema, run, () => judgement(run)) as Verdict<TData>
}

function recall<TValue>(schema: object, of: object, find: () => TValue): TValue {
  const values = known.get(schema) ?? new WeakMap<object, unknown>()
  known.set(schema, values)
  const value = values.get(of) ?? find()
  values.set(of, value)
  return value as TValue
}

function judge(data: unknown, schema: DataSchema<unknown>): Judgement {
  let issues: RunDataError['issues']
  try {
    const verdict = schema['~standard'].validate(data)
    if ('then' in verdict) {
      // Nobody waits for it, so nobody else would catch it.
      const ignore = () => {}
      verdict.then(ignore, ignore)
      const error = new RunInputError(
        'The schema is asynchronous, which a render cannot wait for. Check that part later.',
      )
      return () => error
    }
    if (!verdict.issues) return (run) => ({ ...run, data: verdict.value })
    issues = verdict.issues.map(({ message, path }) => ({ message, path: spell(path) }))
  } catch (error) {
    // A schema that throws is a schema that does not fit: the screen above must not come down with it.
    issues = [{ message: String(error), path: '' }]
  }
  return (run) => new RunDataError(run, issues)
}

function spell(path: SchemaIssue['path']): string {
  return (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
}
