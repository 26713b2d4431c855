import type { Amounts } from '../createAmounts.ts'

/** The runs that await their review, as a queue to work through. */
export const queueLabels = ({ count, plural }: Amounts) =>
  ({
    queue: {
      title: 'Review queue',
      progress: (reviewed: number, total: number) => `${count(reviewed)} of ${count(total)} reviewed`,
      left: (left: number) =>
        plural(left, { one: 'run awaits its review', other: 'runs await their review' }),
      none: 'No other run awaits its review.',
      next: 'Next unreviewed',
      advance: 'Go to the next one after submitting',
    },
  }) as const
