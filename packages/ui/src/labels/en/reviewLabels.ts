/** A human's verdict on a run, and what is said where it is stored. */
export const reviewLabels = {
  /** Where there is little room, below the name of the review. */
  shortState: { awaiting: 'Awaiting', approved: 'Approved', rejected: 'Rejected' },
  readOnly: 'Decisions made in Cloudsquid appear here.',
  checkAgain: 'Check again',
  checking: 'Checking',
  checkFailed: 'The check failed. Try again in a moment.',
  stillAwaiting: 'Still awaiting review.',
  comment: 'Comment',
  notSaved: 'The review was not saved.',
  /** By why it was not saved. */
  failures: {
    unreachable: 'The server could not be reached.',
    unreadable: 'The server answered something unexpected, so it is not sure that the review was stored.',
    refused: 'The server refused it.',
  },
  textKept: 'Your comment is still here.',
  conflict: {
    approved: (who: string) => `${who} approved this.`,
    rejected: (who: string) => `${who} rejected this.`,
    approvedAt: (who: string, time: string) => `${who} approved this at ${time}.`,
    rejectedAt: (who: string, time: string) => `${who} rejected this at ${time}.`,
    someone: 'Somebody else',
    undecided: 'This review was changed meanwhile.',
    body: 'Your draft is kept.',
  },
  by: 'by',
  nobody: 'Reviewer not recorded',
  noDate: 'time not recorded',
  noComment: 'No comment.',
  asOfReview: 'Values as of this review; the reviewer may have changed them.',
  saved: { approved: 'Review saved: approved.', rejected: 'Review saved: rejected.' },
} as const
