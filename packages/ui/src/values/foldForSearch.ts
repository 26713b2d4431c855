/** Has nothing that folding changes but the case of letters. Most texts are so, and this is quick. */
const isPlain = (text: string) => !/[^ -~]/.test(text)
/** What letters of Latin, Greek and Cyrillic carry once they are taken apart; a Japanese or Thai mark makes another letter. */
const accents = /[\u0300-\u036F]/g
const blank = /\s/g

/**
 * Makes texts comparable for a search: case and accents do not count, nor how a character is encoded (NFKD), nor which
 * blank stands between words. It gives the same whether a text is folded whole or character by character.
 */
export function foldForSearch(text: string): string {
  if (isPlain(text)) return text.toLowerCase()
  return (
    text
      .normalize('NFKD')
      .replaceAll(accents, '')
      .toLowerCase()
      // `İ` gives its dot only now.
      .replaceAll(accents, '')
      .replaceAll('ς', 'σ')
      .replaceAll('ß', 'ss')
      .replaceAll(blank, ' ')
  )
}
