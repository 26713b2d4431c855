import type { JsonValue } from 'cloudsquid-react'
import type { Check, Finding } from '../../../packages/ui/src/checks/Check.ts'
import { runChecks, type RunChecksOptions } from '../../../packages/ui/src/checks/runChecks.ts'

/** Runs one check. */
export const lookAt = (
  check: Check,
  data: JsonValue,
  facts: Omit<RunChecksOptions, 'checks'> = {},
): Finding[] => runChecks(data, { ...facts, checks: [check] })

/** What a finding says in short: where, and what. */
export const inShort = ({ pointer, code }: Finding): string => `${pointer} ${code}`
