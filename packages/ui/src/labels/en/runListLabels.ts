import type { Amounts } from '../createAmounts.ts'

/** The list of followed runs. */
export const runListLabels = ({ count, plural }: Amounts) =>
  ({
    runList: {
      title: 'Runs',
      filter: 'Search runs',
      issuer: 'Issuer',
      sort: 'Order',
      sorts: {
        added: 'Newest first',
        due: 'Due first',
        amount: 'Largest first, by currency',
        findings: 'Most findings first',
      },
      reversed: {
        added: 'Oldest first',
        due: 'Due last first',
        amount: 'Smallest first',
        findings: 'Fewest findings first',
      },
      show: 'Show',
      shown: {
        all: 'All',
        running: 'Running',
        review: 'To review',
        attention: 'Needs attention',
        approved: 'Approved',
        rejected: 'Rejected',
        failed: 'Failed',
      },
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
      reading: (read: number, total: number) => `${count(read)} of ${count(total)} runs are read.`,
      due: (days: number) => {
        if (days === 0) return 'due today'
        return days > 0 ? `due in ${count(days)} d` : `${count(-days)} d overdue`
      },
      findings: (amount: number) => plural(amount, { one: 'check objects', other: 'checks object' }),
      draft: 'Draft',
      skipped: 'Skipped',
      select: (title: string) => `Select ${title}`,
      selection: 'Selected runs',
      startSelection: 'Select',
      selected: (amount: number) => plural(amount, { one: 'run selected', other: 'runs selected' }),
      selectAll: (amount: number) => `Select all ${count(amount)}`,
      endSelection: 'Done',
      unreadable: 'Cannot be read',
      problems: {
        unreadable:
          'The stored list could not be read whole. What could not be read was left where it was in this browser. The runs themselves are not affected: their addresses open them.',
        unsaved:
          'This browser does not store the list: its storage is full, or blocked for this page. Changes are gone when you close the tab. Free or allow storage, or keep the addresses of your runs.',
      },
    },
  }) as const
