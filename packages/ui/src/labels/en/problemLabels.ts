import type { Amounts } from '../createAmounts.ts'

/** A watch that does not go well, a run that failed, an answer that could not be read: three different things. */
export const problemLabels = ({ count, plural }: Amounts) =>
  ({
    notice: {
      lost: 'Connection lost.',
      offline: 'You are offline.',
      tooMany: 'Too many requests.',
      showingFrom: (time: string) => `Showing data from ${time}.`,
      nothingYet: 'No data has arrived yet.',
      tryingAgain: 'Trying again.',
      nextUpdateIn: (seconds: number) => `Next update in ${count(seconds)} s.`,
      goesOnAlone: 'Updates start again by themselves.',
      stopped: 'Updates stopped.',
      stoppedByUser: 'You stopped watching.',
      runGoesOn: 'The run itself goes on.',
      expired: 'Still not finished.',
      expiredBody: 'Watching has paused after a long time. The run itself goes on.',
      tryAgain: 'Try again',
      watchAgain: 'Watch again',
      keepWatching: 'Keep watching',
    },
    failure: {
      failed: 'The run failed.',
      failedPartly: 'The run failed after returning some data.',
      checkEveryField: 'Check every field before using it.',
      noReason: 'The service gave no reason. Start a new run, or look at it in Cloudsquid.',
      noReasonButReasoning: 'The service gave no reason of its own; its reasoning may say why.',
      readReasoning: 'Read the reasoning',
      startAnother: 'Start a new run',
      doesNotFit: 'The data does not have the expected shape.',
      doesNotFitBody: 'It is shown as it came. Correct the expected shape, or the columns of the table.',
      differences: (amount: number) => plural(amount, { one: 'difference', other: 'differences' }),
      topLevel: 'the data as a whole',
      tryAgain: 'Try again',
      code: 'Error code',
    },
    /** By the code of the error: what happened, and what it means or what to do. */
    readFailure: {
      'RUN-400': [
        'The request was not understood.',
        'The link to this run may be incomplete. Open it again from where it came.',
      ],
      'RUN-401': ['The server’s API key was refused.', 'Ask whoever runs this dashboard to check its key.'],
      'RUN-403': ['You cannot see this run.', 'Ask the owner of the project for access.'],
      'RUN-404': ['No run with this id.', 'It may have been deleted, or the link is incomplete.'],
      'RUN-410': ['This run is gone.', 'It existed once and was removed. Start a new run.'],
      'RUN-429': ['Too many requests.', 'Nothing is lost. Try again in a moment.'],
      'RUN-5XX': ['The server had a problem.', 'Nothing is lost. Try again in a moment.'],
      'RUN-NETWORK': [
        'The server could not be reached.',
        'The run itself goes on. Check the network and try again.',
      ],
      'RUN-TIMEOUT': ['The server took too long to answer.', 'The run itself goes on. Try again.'],
      'RUN-CONTRACT': [
        'The answer could not be read.',
        'What answered does not seem to be the Cloudsquid API. Check the server’s address.',
      ],
      'RUN-INPUT': [
        'This address is no run.',
        'A part of it is missing. Open the link again from where it came.',
      ],
      other: ['The run could not be read.', 'This says nothing about the run itself. Try again.'],
    },
  }) as const
