import type { Amounts } from '../createAmounts.ts'

/** The list of followed runs. */
export const runListLabels = ({ count, plural }: Amounts) =>
  ({
    title: 'Runs',
    filter: 'Filter runs',
    show: 'Show',
    shown: { all: 'All', running: 'Running', review: 'Review' },
    counted: (word: string, amount: number) => `${word} ${count(amount)}`,
    empty: 'No runs yet.',
    emptyText: 'Runs that you start or open in this browser are listed here.',
    noMatch: 'No runs match.',
    clearFilter: 'Clear filter',
    arrived: (amount: number) => plural(amount, { one: 'new run', other: 'new runs' }),
    untitled: (shortId: string) => `Run ${shortId}`,
    unseen: 'Not checked yet',
    notFound: 'Not found',
    remove: 'Remove from the list',
    removeName: (title: string) => `Remove ${title} from the list`,
    removed: (title: string) => `${title} is off the list. The run itself is not touched.`,
    undo: 'Undo',
    unreadable: 'Cannot be read',
    problems: {
      unreadable:
        'The stored list could not be read whole. What could not be read was set aside in this browser. The runs themselves are not affected: their addresses open them.',
      unsaved:
        'This browser does not store the list, so it is gone when you close the tab. Allow storage for this page, or keep the addresses of your runs.',
    },
  }) as const
