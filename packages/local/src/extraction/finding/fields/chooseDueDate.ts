import type { Doubt } from '../../../contract/Certainty.ts'
import type { DocumentText } from '../document/DocumentText.ts'
import { placeOfLine } from '../document/DocumentText.ts'
import { foldText } from '../text/foldText.ts'
import { type Finding, type Findings, oneOrNone } from '../values/Finding.ts'
import { chooseDate } from './chooseDate.ts'

const days =
  /\b(\d{1,3})\s?(?:kalender|calendar )?(?:tage?n?|days?|jours?|dagen|dias?|giorni|gg)\b|\bnet(?:to)? (\d{1,3})\b(?! ?%)/g
const ofPaying =
  /zahl|fallig|uberweis|begleich|\bpay|\bdue\b|\bterms\b|\bnett?o?\b|regle|paie|echeance|betal|vold|vencim|\bpago|pagar|pagam|scadenz/
const discount = /skonto|discount|escompte|korting|sconto|descuento|pronto pago/
/** Days of something else, or counted in a way that no date alone tells. */
const otherwise =
  /monatsende|end of (?:the )?month|\beom\b|fin (?:de|du) mois|einde maand|fin de mes|fine mese|f\.m\.|werktag|arbeitstag|working day|business day|jours ouvr|werkdagen|return|refund|widerruf|ruckgabe|reklam|beanstand|complain|overdue|verzug|mahn|einspruch|\btrial\b|retard|garanti|lieferzeit|delivery time/
const afterReceipt = /erhalt|eingang|receipt|reception|ontvangst|recepcion|ricevimento/

/** When it is to be paid: by its label; else so many days after its date ("payable within 14 days", "net 30"). */
export function chooseDueDate(document: DocumentText, date: Finding | undefined): Findings {
  const labelled = chooseDate(document, 'date_due', 'date_due')
  if (labelled.found.length > 0 || labelled.remarks.length > 0) return labelled
  if (typeof date?.value !== 'string') return labelled
  const phrases = document.lines.slice(0, 2_000).flatMap((line) =>
    line.segments.flatMap(({ text }) => {
      const count = daysIn(foldText(text.slice(0, 300)))
      return count === undefined ? [] : [{ count, line, text }]
    }),
  )
  const [phrase] = phrases
  // Two terms: which of them was agreed, nobody can tell.
  if (!phrase || new Set(phrases.map(({ count }) => count)).size > 1) return labelled
  const doubts: Doubt[] = [...(date.doubts ?? [])]
  if (afterReceipt.test(foldText(phrase.text))) doubts.push('derived')
  return oneOrNone({
    field: 'date_due',
    value: daysAfter(date.value, phrase.count),
    words: phrase.text.slice(0, 100),
    place: placeOfLine(phrase.line),
    rule: `${phrase.count} days after the date ${date.value}`,
    grounds: date.grounds.length > 1 ? ['label', 'arithmetic'] : ['arithmetic'],
    doubts,
  })
}

/** "8 days 2 % discount, 30 days net": the longer one is without a discount. */
function daysIn(text: string): number | undefined {
  if (!ofPaying.test(text) || otherwise.test(text)) return undefined
  const counts = [...text.matchAll(days)].map(([, plain, net]) => Number(plain ?? net))
  if (counts.length === 0 || (counts.length === 1 && discount.test(text))) return undefined
  const longest = Math.max(...counts)
  return longest > 0 && longest <= 180 ? longest : undefined
}

function daysAfter(iso: string, count: number): string {
  const time = new Date(`${iso}T00:00:00Z`)
  time.setUTCDate(time.getUTCDate() + count)
  return time.toISOString().slice(0, 10)
}
