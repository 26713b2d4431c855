import type { Amounts } from 'cloudsquid-react-ui'

/** What stands around every page. */
export const shellLabels = ({ plural }: Amounts) =>
  ({
    product: 'Extraction runs',
    pageTitle: (parts: readonly string[]) => [...parts, 'Extraction runs'].join(' · '),
    skipToContent: 'Skip to the content',
    newRun: 'New run',
    runs: 'Runs',
    showRuns: 'Show the runs',
    closeRuns: 'Close the list',
    mainNavigation: 'Followed runs',
    upstream: {
      local: 'Local rules, not AI',
      cloudsquid: 'Cloudsquid',
      localExplained: 'Documents stay on this computer. They are read by rules, not by AI.',
      cloudsquidExplained: 'Documents go to Cloudsquid, through this server, which holds the key.',
    },
    display: 'Display',
    density: { name: 'Rows', comfortable: 'Comfortable', compact: 'Compact' },
    foldList: 'Fold the list',
    unfoldList: 'Unfold the list',
    find: 'Find',
    finding: {
      title: 'Find a run',
      label: 'What it is called, or what its data says',
      none: 'No run says so.',
    },
    theme: {
      name: 'Colours',
      auto: 'As the system',
      light: 'Light',
      dark: 'Dark',
    },
    language: {
      name: 'Language',
      auto: 'As the browser',
      en: 'English',
      de: 'Deutsch',
    },
    reviewing: { name: 'Reviewing', asksFirst: 'Ask before approving what was not looked at' },
    notify: {
      name: 'Notifications',
      whenEnded: 'When a run ends',
      denied: 'Blocked by the browser',
    },
    recording: { name: 'For developers', show: 'Show what was asked of runs', close: 'Close the recorder' },
    notified: { done: 'Run finished', error: 'Run failed' },
    watching: {
      live: 'Live',
      reconnecting: 'Reconnecting',
      checking: 'Checking',
      held: 'Waiting its turn',
      offline: 'Offline',
      paused: 'Paused',
      stopped: 'Stopped',
      expired: 'No longer watched',
      settled: 'Finished',
      updated: 'updated',
      following: (amount: number) => plural(amount, { one: 'run unfinished', other: 'runs unfinished' }),
    },
  }) as const
