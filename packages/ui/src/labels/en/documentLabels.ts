import type { Amounts } from '../createAmounts.ts'
import { documentViewLabels } from './documentViewLabels.ts'

/** The document beside its data, and where in it the values stand. */
export const documentLabels = (amounts: Amounts) => ({
  ...panelLabels(amounts),
  ...documentViewLabels(amounts),
})

const panelLabels = ({ count, plural }: Amounts) => ({
  document: {
    title: 'Document',
    show: 'Show document',
    close: 'Close the document',
    divider: 'Width of the document',
    noPreview: 'There is no preview here.',
    noPreviewBody:
      'Cloudsquid takes documents and gives none back, so that values cannot be shown in them. Open the document where you have it.',
    loading: 'Loading the document',
    save: 'Save',
    chooseFile: 'Document to show',
    failures: {
      expired: {
        title: 'The link to the document has expired.',
        body: 'The document is still there; only the way to it has closed.',
        action: 'Get a new link',
      },
      missing: {
        title: 'The document is not there any more.',
        body: 'It was removed from the server. The data of the run is not affected.',
        action: 'Try again',
      },
      unreachable: {
        title: 'The document could not be loaded.',
        body: 'The server could not be reached. The data of the run is not affected.',
        action: 'Try again',
      },
    },
    unreadable: {
      unknown: {
        title: 'This kind of file has no preview.',
        body: 'Save it, and open it with the program that it was made for.',
      },
      broken: {
        title: 'The file cannot be opened.',
        body: 'It is damaged, was cut off on its way, or is of another kind than its name says.',
      },
      password: {
        title: 'The file is locked by a password.',
        body: 'It is not opened here. Save it, and open it with the program that it was made for.',
      },
      empty: { title: 'The file is empty.', body: 'There is nothing in it that could be shown.' },
    },
    pages: {
      region: 'Pages of the document',
      page: (number: number) => `Page ${count(number)}`,
      number: 'Page',
      of: (total: number) => `of ${count(total)}`,
      rotate: 'Turn to the right',
      failed: 'This page cannot be drawn. The others are not affected.',
    },
    zoom: {
      in: 'Zoom in',
      out: 'Zoom out',
      fit: 'Fit the width',
      now: (percent: number) => `${count(percent)} %`,
    },
    text: {
      region: 'Text of the document',
      cut: 'Only the beginning is shown: the text is too long for a page.',
    },
    table: {
      region: (name: string) => (name === '' ? 'Rows of the document' : `Rows of ${name}`),
      sheets: 'Sheets',
      sheet: (number: number) => `Sheet ${count(number)}`,
    },
    mail: {
      headers: { subject: 'Subject', from: 'From', to: 'To', cc: 'Copy to', date: 'Sent' },
      attachments: 'Attachments',
      showAttachment: (name: string) => `Show ${name}`,
      unnamed: 'Attachment without a name',
    },
    media: {
      image: 'Picture of the document',
      audio: 'Recording',
      video: 'Video',
    },
  },
  evidence: {
    title: 'Where it stands',
    hint: 'Choose a field to see where its value stands, or click a value in the document.',
    reading: 'Reading the text of the document',
    summary: (found: number, total: number) =>
      `${count(found)} of ${plural(total, { one: 'value stands', other: 'values stand' })} in the document`,
    missing: (amount: number) => `${count(amount)} not found`,
    found: 'Found once',
    place: (number: number, total: number) => `${count(number)} of ${count(total)}`,
    notFound: 'Not found in the document',
    notFoundBody:
      'The value stands nowhere in its text, in no common spelling. It may be worked out, or wrong.',
    noValue: 'There is no value to look for.',
    yesOrNo: 'A yes or no does not stand in a text.',
    noText: 'The pages are pictures without text, so no value can be found in them.',
    recognizing: 'It is being read as a picture. Its values are found in it when that is done.',
    noTextKind: 'This kind of document has no text to find values in.',
    previous: 'Previous place',
    next: 'Next place',
    noField: 'The data has no such field.',
    noFieldBody: (pointer: string) => `The address asks for ${pointer}. Choose a field of the data instead.`,
    clear: 'Do not show it any more',
    values: 'Values',
    more: (amount: number) => `and ${count(amount)} more`,
  },
})
