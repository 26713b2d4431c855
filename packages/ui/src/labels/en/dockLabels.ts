import type { Amounts } from '../createAmounts.ts'

/** Where a review is decided: at the foot of the fields. */
export const dockLabels = ({ count, plural, form }: Amounts) =>
  ({
    dock: {
      title: 'Review',
      lookedAt: (lookedAt: number, values: number) => `${count(lookedAt)} of ${count(values)} looked at`,
      corrected: (amount: number) => `${count(amount)} corrected`,
      openChecks: (amount: number) => plural(amount, { one: 'open check', other: 'open checks' }),
      draftKept: 'Draft kept',
      draftKeptWhere: 'on this device',
      draftUnsaved:
        'Draft kept in this page only: the storage of this browser is full or blocked. Send it before you close the page.',
      comment: 'Comment',
      skip: 'Skip',
      skipped: 'Put at the end of the queue',
      skipNote: 'Note for later (optional)',
      skipDo: 'Skip this run',
      reject: 'Reject',
      approve: 'Approve',
      approveChanges: (amount: number) => `Approve, ${plural(amount, { one: 'change', other: 'changes' })}`,
      decideFirst: 'Choose Approve or Reject first.',
      asReviewer: (name: string) => `as ${name}`,
      changeReviewer: 'Change the name',
      pending: {
        approved: 'Approved',
        rejected: 'Rejected',
        sentIn: (seconds: number) => `sent in ${plural(seconds, { one: 'second', other: 'seconds' })}`,
        sending: 'being saved',
        notSent: 'not saved',
        undo: 'Undo',
        sendNow: 'Send now',
        others: 'Other decisions',
        undoOf: (title: string) => `Undo: ${title}`,
        goTo: (title: string) => `Go to ${title}`,
      },
      announce: {
        approved: 'Approved. Sent in 10 seconds; Undo takes it back.',
        rejected: 'Rejected. Sent in 10 seconds; Undo takes it back.',
        undone: 'Taken back. Nothing was sent.',
        skipped: 'Put at the end of the queue.',
      },
      side: {
        approve: 'There is a comment that was written for a rejection. Does it go along with the approval?',
        reject: 'There is a comment that was written for an approval. Does it go along with the rejection?',
        with: 'Send it along',
        without: 'Leave it out',
        cancel: 'Back',
      },
      open: {
        values: (amount: number) =>
          `${plural(amount, { one: 'value is', other: 'values are' })} not looked at.`,
        checks: (amount: number) => `${plural(amount, { one: 'check is', other: 'checks are' })} open.`,
        approve: 'Approve all the same',
        cancel: 'Back to the values',
      },
      reason: {
        title: 'Why is it rejected?',
        words: 'Reason in words',
        reject: 'Reject for this reason',
        edit: 'Edit the reasons',
        done: 'Done',
        add: 'Add a reason',
        remove: (text: string) => `Remove: ${text}`,
        key: (text: string) => `Key for: ${text}`,
        text: (key: string) => `Reason of key ${key}`,
        needed: 'Choose a reason or write one.',
        usual: [
          'The document is unreadable.',
          'It is not an invoice.',
          'It is a duplicate.',
          'Amounts are wrong.',
          'Values are missing.',
        ],
      },
      name: {
        label: 'Your name',
        hint: 'Asked once, stored with each decision and kept on this device.',
        save: 'Go on',
      },
      unsent: {
        approved:
          'You approved this, and it was not sent: the page was closed before, or another tab is about to send it.',
        rejected:
          'You rejected this, and it was not sent: the page was closed before, or another tab is about to send it.',
        send: 'Send it now',
        takeBack: 'Take it back',
      },
      failed: { again: 'Try again', giveUp: 'Back to the draft' },
      decided: {
        change: 'Change the decision',
        keep: 'Leave it as it is',
        history: 'History',
        hideHistory: 'Hide the history',
      },
      conflict: {
        mine: 'Mine',
        theirs: 'Theirs',
        takeTheirs: 'Take theirs',
        sendMine: 'Send mine over it',
        noComment: 'No comment',
        changes: (amount: number) => plural(amount, { one: 'change', other: 'changes' }),
      },
      otherDrafts: {
        title: (amount: number) =>
          form(amount, {
            one: 'Another tab has a draft of this run. Both are kept.',
            other: 'Other tabs have drafts of this run. All are kept.',
          }),
        own: 'This tab',
        other: 'Other tab',
        keepOwn: 'Keep this one',
        takeOther: 'Take the other',
      },
      refused: {
        title: 'A value changed meanwhile, so nothing was saved.',
        body: 'Your corrections are kept. Look at the value, then decide again.',
        was: 'Was',
        theirs: 'On the server',
        mine: 'Yours',
        absent: 'not there',
      },
      history: {
        title: 'Decisions',
        none: 'No decision was taken yet.',
        corrections: (amount: number) =>
          plural(amount, { one: 'value corrected', other: 'values corrected' }),
        accepted: (amount: number) => plural(amount, { one: 'check accepted', other: 'checks accepted' }),
        removed: 'removed',
      },
      handOver: {
        commentInWords: 'The comment goes along with the words alone.',
        title: 'Reviews cannot be stored from here.',
        body: 'What you corrected and wrote stays on this device. Hand it over:',
        words: 'Copy as words',
        patch: 'JSON Patch',
        csv: 'CSV of the changes',
        json: 'Corrected JSON',
        copied: 'Copied',
        blocked: 'Copying was blocked by the browser.',
      },
      bulk: {
        title: {
          approve: (amount: number) => `Approve ${plural(amount, { one: 'run', other: 'runs' })}`,
          reject: (amount: number) => `Reject ${plural(amount, { one: 'run', other: 'runs' })}`,
          export: (amount: number) => `Export ${plural(amount, { one: 'run', other: 'runs' })}`,
        },
        open: (amount: number) => plural(amount, { one: 'has open checks', other: 'have open checks' }),
        drafted: (amount: number) =>
          plural(amount, { one: 'has a draft and is left out', other: 'have drafts and are left out' }),
        left: (amount: number) =>
          plural(amount, {
            one: 'is decided or not done, and left out',
            other: 'are decided or not done, and left out',
          }),
        comment: 'Comment for all of them',
        cancel: 'Cancel',
        close: 'Close',
        isStored: 'stored',
        reasonNeeded: 'Say why they are rejected.',
        nameNeeded: 'Enter your name, so that others know who decided.',
        stored: (amount: number) => `${count(amount)} stored`,
        failed: (amount: number) => `${count(amount)} not stored`,
        progress: (done: number, total: number) => `${count(done)} of ${count(total)}`,
        retry: (amount: number) => `Try the ${count(amount)} again`,
      },
    },
  }) as const
