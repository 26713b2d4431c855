import { foldText } from '../text/foldText.ts'

const names = [
  'january jan januar janvier janv januari janner gennaio gen enero ene',
  'february feb februar fevrier fevr fev februari febr febrero febbraio',
  'march mar marz maerz mars maart mrt mrz marzo',
  'april apr avril avr abril aprile',
  'may mai mei mayo maggio mag',
  'june jun juni juin junio giugno giu',
  'july jul juli juillet juil julio luglio lug',
  'august aug aout augustus agosto ago',
  'september sep sept septembre septiembre settembre set',
  'october oct oktober okt octobre octubre ottobre ott',
  'november nov novembre noviembre',
  'december dec dezember dez decembre diciembre dicembre dic',
]

const months = new Map(
  names.flatMap((list, index) => list.split(' ').map((name) => [name, index + 1] as const)),
)

/** The month that a word names, in English, German, French, Dutch, Spanish or Italian, whole or shortened. */
export const monthNumber = (word: string): number | undefined => months.get(foldText(word).replace(/\.$/, ''))
