import { foldText } from '../text/foldText.ts'

/** What the words between a label and its amount make of it. */
export type Qualifier = 'none' | 'gross' | 'net' | 'tax' | 'other'

const included =
  /\b(?:incl|including|inclusive|inkl|inclusief|inc|ttc|tvac|comprise|comprises|brutto|gross)\b/
const excluded = /\b(?:excl|excluding|ex|exkl|exclusief|before|without|ohne|zzgl|hors|ht|htva|netto|net)\b/
const tax = /\b(?:vat|tva|btw|mwst|ust|gst|tax|taxes|steuer|umsatzsteuer|mehrwertsteuer)\b/
/** Words that leave a total what it is: "Total (3 items) in EUR of this invoice". */
const harmless =
  /\b(?:eur|euro|euros|usd|gbp|chf|inr|in|en|items?|artikel|articles?|of|this|the|de|la|du|votre|your|invoice|facture|rechnung|factuur|order|amount|due|payable|balance|montant|a|payer|te|betalen|zu|zahlen|on|le|bis|zum|by|den|incl|cad|aud|rs|us|s|general|net)\b/g

/** "Montant total | de la TVA" announces the tax and "Total | shipping" something else, not the total. */
export function qualifierOf(between: string): Qualifier {
  const words = foldText(between).replaceAll(/\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d+|[^a-z ]/g, ' ')
  if (words.trim() === '') return 'none'
  if (included.test(words)) return 'gross'
  if (excluded.test(words)) return 'net'
  if (tax.test(words)) return 'tax'
  const rest = words
    .replaceAll(harmless, ' ')
    .replaceAll(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/g, ' ')
  return rest.trim().length > 2 ? 'other' : 'none'
}
