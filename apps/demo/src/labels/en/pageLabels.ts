/** The pages that show a message or lead on. */
export const pageLabels = {
  connecting: 'Connecting to the server',
  backToRuns: 'Runs',
  chooseRun: 'Choose a run from the list, or start a new one.',
  notFound: {
    title: 'There is no such page.',
    text: 'The address is wrong or incomplete.',
    action: 'Go to the start',
  },
  error: {
    title: 'This page has stopped working.',
    text: 'A fault in the dashboard itself; your runs are not affected. Load the page again. If it comes back, choose another run.',
    action: 'Load the page again',
  },
  notLoaded: {
    title: 'This page could not be loaded.',
    text: 'The server cannot be reached, or it has been updated since you opened the dashboard. Your runs are not affected, and what you have typed is kept on this device.',
    action: 'Load the page again',
    stillDown: 'The server still cannot be reached. Check that it is running, and that you are connected.',
  },
  /** By why the server behind this page could not be used. */
  dashboardProblems: {
    unreachable: {
      title: 'The server cannot be reached.',
      text: 'Check that it is running (npm start), and that you are connected. Runs that were started go on without this page.',
    },
    refused: {
      title: 'The server does not answer as it should.',
      text: 'It does not say how it is set up. Its output tells why.',
    },
    unreadable: {
      title: 'The server answered something unexpected.',
      text: 'Another program may be running at this address. Check the address that npm start printed.',
    },
    action: 'Try again',
  },
} as const
