import type { JsonValue } from 'cloudsquid-react/contract'
import type { Check, CheckContext, CheckFacts, Finding, RoleTable } from './Check.ts'
import { withoutEchoes } from './withoutEchoes.ts'
import { findRoles, type FoundRoles } from './roles/findRoles.ts'
import { findRowRoles } from './roles/findRowRoles.ts'

export interface RunChecksOptions extends CheckFacts {
  /** Built-in ones and the host's own, in the order in which their findings are to come. */
  checks: readonly Check[]
  /**
   * Called once for each check that throws or gives no findings. Its findings are left out.
   *
   * @default rethrown outside, so that the page's own error handler has it
   */
  onError?: ((error: unknown, check: Check) => void) | undefined
}

/**
 * Runs checks over the data of a run and gives what they object to.
 *
 * The same data and options give the same findings, and neither is changed. A check that throws takes no other with it.
 *
 * @example
 * const findings = runChecks(run.data, { checks: [netPlusTax, sumOfLines], now: new Date() })
 * const words = findings.map((finding) => sayFinding(finding, labels))
 */
export function runChecks(data: JsonValue, options: RunChecksOptions): Finding[] {
  const { runOne } = createCheckRun(data, options)
  return withoutEchoes(options.checks.flatMap(runOne))
}

/** Gives what runs one check after the other over the same data, and what can be worked out before them. */
export function createCheckRun(data: JsonValue, { checks: _, onError, ...facts }: RunChecksOptions) {
  const context = contextOf(data, facts)
  return {
    prepare: [
      () => void context.findAll('total'),
      () => void context.findRows('lines'),
      () => void context.findRows('taxes'),
    ],
    runOne: (check: Check): Finding[] => {
      try {
        return [...check(data, context)]
      } catch (error) {
        report(error, check, onError)
        return []
      }
    },
  }
}

/** Roles are looked for when the first check asks, and once. */
function contextOf(data: JsonValue, facts: CheckFacts): CheckContext {
  const { roles = {} } = facts
  let found: FoundRoles | undefined
  const all = () => (found ??= findRoles(data, roles))
  const tables = new Map<string, RoleTable | undefined>()
  return {
    ...facts,
    find: (role) => all().find(role),
    findAll: (role) => all().findAll(role),
    findRows: (role) => {
      if (tables.has(role)) return tables.get(role)
      const table = all().table(role)
      const read = table && {
        pointer: table.pointer,
        rows: table.rows.map((value, index) =>
          findRowRoles({ value, pointer: `${table.pointer}/${index}`, table: role }, roles),
        ),
      }
      tables.set(role, read)
      return read
    },
  }
}

/** Checks run at every key that is pressed; a fault is told once. */
const reported = new WeakSet<Check>()

function report(error: unknown, check: Check, onError: RunChecksOptions['onError']): void {
  if (reported.has(check)) return
  reported.add(check)
  queueMicrotask(() => {
    if (!onError) throw error
    onError(error, check)
  })
}
