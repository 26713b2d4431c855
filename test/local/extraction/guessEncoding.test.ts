import { describe, expect, it } from 'vitest'
import { decodeAs, decodeText } from '../../../packages/local/src/extraction/reading/decodeText.ts'

/** Writes a text in an older encoding, by what its decoder makes of each byte. */
function encode(text: string, encoding: string): Uint8Array {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decodeAs(encoding, Uint8Array.of(byte)), byte]),
  )
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f)
}

describe('decodeText: what no file tells', () => {
  it.each([
    ['windows-1252', 'Straße;Größe\nMüller;12 €\n'],
    ['windows-1252', 'désignation;prix\nReliure d’été;12\n'],
    ['windows-1252', 'Niño;Año\nEspaña;4\n'],
    ['iso-8859-7', 'κωδικός,πόλη\n1,Θεσσαλονίκη\n3,Πάτρα\n'],
    ['windows-1253', 'όνομα;πόλη\nΆννα;Αθήνα\n'],
    ['windows-1251', 'имя;город\nАнна;Москва\nИван;Казань\n'],
    ['koi8-r', 'имя;город\nАнна;Москва\nИван;Казань\n'],
    ['windows-1250', 'nazwa;miasto\nŁukasz;Łódź\nŻaneta;Gdańsk\n'],
    ['windows-1250', 'jméno;město\nJiří;Plzeň\nŘehoř;Třebíč\n'],
    ['windows-1254', 'şehir;isim\nİstanbul;Ayşe\nİzmir;Çağrı\n'],
    ['windows-1255', 'שם;עיר\nדוד;ירושלים\n'],
  ])('is guessed to be %s, and said to be a guess: %j', (encoding, text) => {
    const decoded = decodeText(encode(text, encoding))
    expect(decoded.text).toBe(text)
    expect(decoded.encoding).toMatch(/a guess/)
    expect(decoded.isDoubtful).toBe(encoding !== 'windows-1252')
  })

  it('has a euro sign where Windows-1252 has one', () =>
    expect(decodeAs('windows-1252', Uint8Array.of(0x80, 0x92, 0xe9))).toBe('€’é'))

  it('says no such thing of UTF-8', () =>
    expect(decodeText(new TextEncoder().encode('Größe'))).toEqual({
      text: 'Größe',
      encoding: 'UTF-8',
      isDoubtful: false,
    }))
})
