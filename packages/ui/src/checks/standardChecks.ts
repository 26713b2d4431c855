import { certainValues } from './builtIn/certainValues.ts'
import { cleanText } from './builtIn/cleanText.ts'
import { confidentText } from './builtIn/confidentText.ts'
import { dueAfterDate } from './builtIn/dueAfterDate.ts'
import { knownCurrency } from './builtIn/knownCurrency.ts'
import { netPlusTax } from './builtIn/netPlusTax.ts'
import { noDuplicate } from './builtIn/noDuplicate.ts'
import { nothingMissing } from './builtIn/nothingMissing.ts'
import { periodInOrder } from './builtIn/periodInOrder.ts'
import { plausibleDates } from './builtIn/plausibleDates.ts'
import { plausibleNumber } from './builtIn/plausibleNumber.ts'
import { quantityTimesPrice } from './builtIn/quantityTimesPrice.ts'
import { readableAmounts } from './builtIn/readableAmounts.ts'
import { standsInDocument } from './builtIn/standsInDocument.ts'
import { sumOfLines } from './builtIn/sumOfLines.ts'
import { taxAtRate } from './builtIn/taxAtRate.ts'
import { validBic } from './builtIn/validBic.ts'
import { validIban } from './builtIn/validIban.ts'
import { validVatNumber } from './builtIn/validVatNumber.ts'
import type { Check } from './Check.ts'

/** Every built-in check. Name the ones you need instead, and a bundler leaves the others out. */
export const standardChecks: readonly Check[] = [
  netPlusTax,
  sumOfLines,
  quantityTimesPrice,
  taxAtRate,
  readableAmounts,
  dueAfterDate,
  periodInOrder,
  plausibleDates,
  plausibleNumber,
  validIban,
  validBic,
  validVatNumber,
  knownCurrency,
  noDuplicate,
  nothingMissing,
  standsInDocument,
  cleanText,
  confidentText,
  certainValues,
]
