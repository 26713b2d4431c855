import type { Amounts } from '../createAmounts.ts'

/** What can be done with a document that is shown: look at it, search it, take text from it. */
export const documentViewLabels = ({ count, plural }: Amounts) => ({
  documentView: {
    toolbar: { more: 'More', find: 'Find in the document', pages: 'Small pictures of the pages' },
    fitPage: 'Fit the page',
    turnLeft: 'Turn to the left',
    thumbnails: 'Pages',
    thumbnail: (page: number) => `Go to page ${count(page)}`,
    find: {
      title: 'Find in the document',
      previous: 'Previous match',
      next: 'Next match',
      close: 'Leave the search',
      reading: 'Searching',
      nothing: 'Nothing found',
      noText: 'There is no text to search.',
      match: (number: number, total: number, isCut: boolean) =>
        `${count(number)} of ${count(total)}${isCut ? ' and more' : ''}`,
    },
    selection: {
      title: 'Selected text',
      takeFor: (field: string) => `Use for ${field}`,
      findInData: 'Find in data',
    },
    pieces: {
      title: 'Parts of the document',
      message: 'Message',
      withPlaces: (name: string, places: number) =>
        places === 0 ? name : `${name}: ${plural(places, { one: 'place', other: 'places' })}`,
      skipped: (amount: number) =>
        `${plural(amount, { one: 'attachment is', other: 'attachments are' })} not searched: there are too many. Each can be opened.`,
    },
    written: (text: string) => `“${text}” in the document`,
    counting: (amount: number) => `${plural(amount, { one: 'value', other: 'values' })} looked for so far`,
  },
})
