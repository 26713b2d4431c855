import type { Amounts } from 'cloudsquid-react-ui'

/** The page that says where time and mistakes go. */
export const insightLabels = ({ plural, count }: Amounts) =>
  ({
    title: 'Insights',
    period: 'Put on the list',
    always: 'At any time',
    lastDays: (days: number) => `In the last ${plural(days, { one: 'day', other: 'days' })}`,
    table: 'Table',
    allTables: 'All tables',
    from: (counted: number, known: number) =>
      counted === known
        ? `Counted from all ${plural(known, { one: 'run', other: 'runs' })} that this device follows.`
        : `Counted from ${count(counted)} of the ${plural(known, { one: 'run', other: 'runs' })} that this device follows.`,
    reading: 'Reading the runs of this device.',
    none: 'There is nothing to count.',
    noneBody: 'No run that this device follows is of that time and table. Choose others, or start a run.',
    csv: 'CSV',
    saveCsv: (title: string) => `Save as CSV: ${title}`,
    under: (span: string) => `< ${span}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    over: (span: string) => `> ${span}`,
    outcomes: {
      approved: 'Approved',
      rejected: 'Rejected',
      awaiting: 'To review',
      failed: 'Failed',
      running: 'Unfinished',
    },
    byDay: {
      title: 'Runs by day',
      day: 'Day',
      finding: (runs: number, days: number) =>
        `${plural(runs, { one: 'run', other: 'runs' })} in ${plural(days, { one: 'day', other: 'days' })}.`,
    },
    runTimes: {
      title: 'How long runs take',
      none: 'This device has seen no run from its start to its end.',
      finding: (runs: number, { median, ninety }: { median: string; ninety: string }) =>
        `Of ${plural(runs, { one: 'run', other: 'runs' })} seen from start to end, half took at most ${median}, nine of ten at most ${ninety}.`,
      span: 'Took',
      count: 'Runs',
      median: 'Median',
      ninety: '9 of 10',
    },
    reviewTimes: {
      title: 'How long reviews wait',
      none: 'This device has seen no review being given.',
      waiting: (runs: number) =>
        runs === 0
          ? 'No run waits for its review.'
          : `${plural(runs, { one: 'run waits', other: 'runs wait' })} for review.`,
      finding: (runs: number, { median, ninety }: { median: string; ninety: string }) =>
        `Of ${plural(runs, { one: 'run', other: 'runs' })} reviewed, half waited at most ${median}, nine of ten at most ${ninety}.`,
      span: 'Since the end of the run',
      decided: 'Reviewed after',
      stillWaiting: 'Waiting since',
    },
    fields: {
      title: 'Fields that are corrected or missing',
      none: 'No field was corrected, and none is missing.',
      finding: (field: string, { corrected, missing }: { corrected: number; missing: number }) =>
        `${field} most often: corrected in ${plural(corrected, { one: 'run', other: 'runs' })}, missing in ${count(missing)}.`,
      field: 'Field',
      corrected: 'Corrected',
      missing: 'Missing',
      runs: 'Runs',
      more: (runs: number) => `and ${count(runs)} more`,
    },
  }) as const
