import type { Amounts } from '../createAmounts.ts'

/** What can be read, as it is said before a file is chosen and when one is refused. */
const readable = 'PDF, CSV, Excel, JSON, XML, text, e-mail, JPEG or PNG, audio, MP4'

/** The ways to start a run. */
export const startRunLabels = ({ plural }: Amounts) =>
  ({
    startRun: {
      title: 'Start a run',
      intro:
        'Choose a document. It is uploaded, a run is started on it, and you watch the run until its data is there.',
      steps: ['Choose a document', 'Watch its run', 'Read and review the data'],
      finishedSample: 'Look at a finished run',
      finishedSampleText:
        'An invoice that was read and reviewed: its data, the reasons, the document and the verdict.',
      dropHere: 'Drop files here',
      dropNow: 'Drop to start',
      or: 'or',
      choose: 'Choose files',
      fileInput: 'Files to extract from',
      limits: (size: string) => `${readable}. Up to ${size} each; several files start several runs.`,
      samplesTitle: 'Or try a sample',
      samplesText: 'Made for this dashboard; nothing in them is real.',
      samplesFailed: 'The samples could not be loaded. Your own files work all the same.',
      sampleFailed: (title: string) =>
        `The sample “${title}” could not be loaded. Check that the server is running, and try again.`,
      sampleStart: (title: string) => `Start a run on the sample “${title}”`,
      /** By the sample's file: its title, and what is in it. */
      samples: {
        'hosting-invoice.pdf': [
          'Hosting invoice',
          'German invoice in euros: six line items, 19 % VAT, IBAN and a due date.',
        ],
        'grocery-receipt.pdf': [
          'Grocery receipt',
          'French till receipt: seven articles, two VAT rates, paid by card.',
        ],
        'invoice-email.eml': [
          'E-mail with invoice',
          'English e-mail with a PDF invoice in pounds attached: four line items, 20 % VAT.',
        ],
        'customer-orders.csv': [
          'Customer orders',
          'Export of 24 shop orders, with accents, commas and a line break inside quoted notes.',
        ],
        'travel-expenses.xlsx': [
          'Travel expenses',
          'Workbook of two sheets: 16 expenses with real dates and amounts, and a summary by category.',
        ],
        'scanned-note.pdf': [
          'Scanned delivery note',
          'Only a picture, somewhat slanted: its text is recognised, and what is uncertain says so.',
        ],
      },
      addressTitle: 'Or give the address of a document',
      address: 'Web address',
      addressHint: 'http or https. The server fetches the document, not your browser.',
      kind: 'Kind of document',
      kindByName: 'By the end of the address',
      kinds: {
        'application/pdf': 'PDF',
        'text/csv': 'CSV',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (XLSX)',
        'application/vnd.ms-excel': 'Excel (XLS)',
        'application/json': 'JSON',
        'text/plain': 'Text',
        'message/rfc822': 'E-mail',
        'image/jpeg': 'JPEG image',
        'image/png': 'PNG image',
        'audio/mp3': 'MP3 audio',
        'audio/wav': 'WAV audio',
        'audio/ogg': 'OGG audio',
        'video/mp4': 'MP4 video',
      },
      addressProblems: {
        address: 'Enter a full address that begins with http:// or https://.',
        kind: 'The address does not end in a known kind, such as .pdf. Choose the kind of document.',
      },
      addressSubmit: 'Start from address',
      refusedTitle: (amount: number) =>
        plural(amount, { one: 'file was not taken.', other: 'files were not taken.' }),
      refusal: {
        kind: `This kind of file cannot be read. Take one of these: ${readable}.`,
        size: (size: string, limit: string) => `It has ${size}; the limit is ${limit}. Take a smaller file.`,
        empty: 'The file is empty, so there is nothing to extract.',
      },
      dismiss: 'Dismiss',
    },
  }) as const
