export { certainValues } from './checks/builtIn/certainValues.ts'
export { cleanText } from './checks/builtIn/cleanText.ts'
export { confidentText } from './checks/builtIn/confidentText.ts'
export { dueAfterDate } from './checks/builtIn/dueAfterDate.ts'
export { knownCurrency } from './checks/builtIn/knownCurrency.ts'
export { netPlusTax } from './checks/builtIn/netPlusTax.ts'
export { noDuplicate } from './checks/builtIn/noDuplicate.ts'
export { nothingMissing } from './checks/builtIn/nothingMissing.ts'
export { periodInOrder } from './checks/builtIn/periodInOrder.ts'
export { plausibleDates } from './checks/builtIn/plausibleDates.ts'
export { plausibleNumber } from './checks/builtIn/plausibleNumber.ts'
export { quantityTimesPrice } from './checks/builtIn/quantityTimesPrice.ts'
export { readableAmounts } from './checks/builtIn/readableAmounts.ts'
export { standsInDocument } from './checks/builtIn/standsInDocument.ts'
export { sumOfLines } from './checks/builtIn/sumOfLines.ts'
export { taxAtRate } from './checks/builtIn/taxAtRate.ts'
export { validBic } from './checks/builtIn/validBic.ts'
export { validIban } from './checks/builtIn/validIban.ts'
export { validVatNumber } from './checks/builtIn/validVatNumber.ts'
export type {
  Check,
  CheckContext,
  Finding,
  KnownCertainty,
  KnownRun,
  RoleRow,
  RoleTable,
  Severity,
} from './checks/Check.ts'
export type { Placed, Role, RoleMap } from './checks/roles/Role.ts'
export { runChecks, type RunChecksOptions } from './checks/runChecks.ts'
export { type FindingWords, sayFinding, type SayFindingOptions } from './checks/sayFinding.ts'
export { standardChecks } from './checks/standardChecks.ts'
