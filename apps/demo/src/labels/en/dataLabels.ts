import type { Amounts } from '../createAmounts.ts'

/** What was extracted, why, and what from. */
export const dataLabels = ({ count, plural }: Amounts) => {
  const rowCount = (amount: number) => plural(amount, { one: 'row', other: 'rows' })
  return {
    data: {
      title: 'Data',
      views: { fields: 'Fields', table: 'Table', json: 'JSON' },
      viewLabel: 'How to show the data',
      fieldCount: (amount: number) => plural(amount, { one: 'field', other: 'fields' }),
      partial: 'Partial: the run has not finished, and values may change.',
      partialFailed: 'Partial: the run failed before it was complete.',
      unreadStatus: 'Not confirmed: the status of this run is not known.',
      nothingExtracted: 'Done, but nothing was extracted.',
      nothingExtractedBody: 'The run finished without fields. Check the input or the table’s columns.',
      copyJson: 'Copy JSON',
      copyField: (label: string) => `Copy ${label}`,
      emptyKey: '(empty key)',
      field: 'Field',
      value: 'Value',
      fieldsTable: 'Fields',
      tableRegion: (label: string, rows: number) => `${label}, ${rowCount(rows)}`,
      rowCount,
      itemCount: (amount: number) => plural(amount, { one: 'item', other: 'items' }),
      keyCount: (amount: number) => plural(amount, { one: 'key', other: 'keys' }),
      showMore: (amount: number, left: number) => `Show ${count(amount)} more of ${count(left)}`,
      showText: (characters: number) => `Show all ${count(characters)} characters`,
      showMoreText: (characters: number) => `Show ${count(characters)} more characters`,
      showLess: 'Show less',
      values: {
        null: 'No value',
        emptyText: 'Empty text',
        emptyList: 'Empty list',
        emptyObject: 'Empty object',
        missing: 'Not returned',
      },
    },
    copy: {
      copied: 'Copied.',
      blocked: 'Copying was blocked. The text is selected; press Ctrl+C.',
    },
    reasoning: {
      title: 'Reasoning',
      characters: (amount: number) => plural(amount, { one: 'character', other: 'characters' }),
      none: 'No reasoning was returned for this run.',
      waiting: 'Reasoning arrives with the result.',
    },
    input: {
      title: 'Input',
      fileCount: (amount: number) => plural(amount, { one: 'file', other: 'files' }),
      valueCount: (amount: number) => plural(amount, { one: 'value', other: 'values' }),
      none: 'The run was given no file and no data.',
      unknown: 'Not known yet.',
      open: 'Open',
      openNamed: (name: string) => `Open ${name}`,
      unnamed: (id: string) => `Row ${id}`,
      showAll: (amount: number) => `Show all ${count(amount)} files`,
      data: 'Data given to the run',
      kinds: {
        pdf: 'PDF',
        image: 'Image',
        sheet: 'Sheet',
        csv: 'CSV',
        json: 'JSON',
        text: 'Text',
        mail: 'E-mail',
        audio: 'Audio',
        video: 'Video',
        unknown: 'File',
      },
    },
  } as const
}
