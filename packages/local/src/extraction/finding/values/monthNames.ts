import { foldText } from '../text/foldText.ts'

const names = [
  'january jan januar janvier janv januari janner gennaio gen enero ene stycznia styczen janeiro',
  'february feb februar fevrier fevr fev februari febr febrero febbraio lutego luty fevereiro',
  'march mar marz maerz mars maart mrt mrz marzo marca marzec marco',
  'april apr avril avr abril aprile kwietnia kwiecien',
  'may mai mei mayo maggio mag maja maj maio',
  'june jun juni juin junio giugno giu czerwca czerwiec junho',
  'july jul juli juillet juil julio luglio lug lipca lipiec julho',
  'august aug aout augustus agosto ago sierpnia sierpien augusti',
  'september sep sept septembre septiembre settembre set wrzesnia wrzesien setembro',
  'october oct oktober okt octobre octubre ottobre ott pazdziernika pazdziernik outubro',
  'november nov novembre noviembre listopada listopad novembro',
  'december dec dezember dez decembre diciembre dicembre dic grudnia grudzien dezembro desember',
]

const months = new Map(
  names.flatMap((list, index) => list.split(' ').map((name) => [name, index + 1] as const)),
)

/** The month that a word names, in English, German, French, Dutch, Spanish, Italian, Polish, Portuguese or Swedish, whole or shortened. */
export const monthNumber = (word: string): number | undefined => months.get(foldText(word).replace(/\.$/, ''))
