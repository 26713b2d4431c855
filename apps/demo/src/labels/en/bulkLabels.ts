import type { Amounts } from 'cloudsquid-react-ui'

/** What is done with many runs at once: adding, taking away, working through. */
export const bulkLabels = ({ count, plural }: Amounts) => ({
  exports: { fields: 'Values as CSV', lines: 'Lines as CSV', json: 'JSON' },
  approvedOnly: 'Approved only',
  busy: 'Writing the file…',
  failed: 'The file could not be written. The runs are not affected. Try again, or choose fewer.',
  exported: (done: number, missing: number) => {
    const saved = `${plural(done, { one: 'run saved', other: 'runs saved' })}.`
    if (missing === 0) return saved
    return `${saved} This browser has no data of ${count(missing)}: open them once, and they can be saved.`
  },
  addRuns: 'Add runs that were started elsewhere',
  addRunsLabel: 'Ids or links, as many as you like',
  addThem: 'Add to the list',
  added: (done: number, refused: number) => {
    const said = `${plural(done, { one: 'run is', other: 'runs are' })} on the list.`
    return refused === 0 ? said : `${said} ${count(refused)} could not be understood.`
  },
  reviews: 'Reviews',
  awaitReview: (left: number) => plural(left, { one: 'run awaits review', other: 'runs await review' }),
  allReviewed: (reviewed: number) =>
    `No run awaits review. ${plural(reviewed, { one: 'is reviewed', other: 'are reviewed' })}.`,
  goOn: 'Go on',
})
