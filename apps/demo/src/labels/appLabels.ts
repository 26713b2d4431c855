/** Every word of the dashboard around a run; those of the run itself are in `runLabels.ts`. */
export const appLabels = {
  product: 'Extraction runs',
  pageTitle: (parts: readonly string[]) => [...parts, 'Extraction runs'].join(' · '),
  skipToContent: 'Skip to the content',
  newRun: 'New run',
  runs: 'Runs',
  showRuns: 'Show the runs',
  closeRuns: 'Close the list',
  backToRuns: 'Runs',
  mainNavigation: 'Followed runs',
  upstream: {
    local: 'Local rule engine, not AI',
    cloudsquid: 'Cloudsquid',
    localExplained: 'Documents stay on this computer. They are read by rules, not by AI.',
    cloudsquidExplained: 'Documents go to Cloudsquid, through this server, which holds the key.',
  },
  theme: {
    name: 'Colours',
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },
  connection: {
    live: 'Live',
    reconnecting: 'Reconnecting',
    offline: 'Offline',
    paused: 'Paused',
    stopped: 'Stopped',
    expired: 'No longer watched',
    settled: 'Finished',
    updated: 'updated',
    checked: 'checked',
    following: (count: number) => (count === 1 ? '1 run unfinished' : `${count} runs unfinished`),
  },
  sizes: {
    bytes: (count: number) => `${count} bytes`,
    kilobytes: (count: string) => `${count} kB`,
    megabytes: (count: string) => `${count} MB`,
  },
  start: {
    title: 'Start a run',
    intro:
      'Choose a document. It is uploaded, a run is started on it, and you watch the run until its data is there.',
    steps: ['Choose a document', 'Watch its run', 'Read and review the data'],
    dropHere: 'Drop files here',
    dropNow: 'Drop to start',
    or: 'or',
    choose: 'Choose files',
    fileInput: 'Files to extract from',
    limits: (size: string) =>
      `PDF, CSV, Excel, JSON, text, e-mail, JPEG or PNG, audio, MP4. Up to ${size} each; several files start several runs.`,
    samplesTitle: 'Or try a sample',
    samplesText: 'Made for this dashboard; nothing in them is real.',
    samplesFailed: 'The samples could not be loaded. Your own files work all the same.',
    sampleFailed: (title: string) =>
      `The sample “${title}” could not be loaded. Check that the server is running, and try again.`,
    sampleStart: (title: string) => `Start a run on the sample “${title}”`,
    addressTitle: 'Or give the address of a document',
    address: 'Web address',
    addressHint: 'http or https. The server fetches the document, not your browser.',
    addressProblem: 'Enter a full address that begins with http:// or https://.',
    kind: 'Kind of document',
    kindByName: 'By the end of the address',
    kinds: {
      'application/pdf': 'PDF',
      'text/csv': 'CSV',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (XLSX)',
      'application/vnd.ms-excel': 'Excel (XLS)',
      'application/json': 'JSON',
      'text/plain': 'Text',
      'message/rfc822': 'E-mail',
      'image/jpeg': 'JPEG image',
      'image/png': 'PNG image',
      'audio/mp3': 'MP3 audio',
      'audio/wav': 'WAV audio',
      'audio/ogg': 'OGG audio',
      'video/mp4': 'MP4 video',
    },
    kindProblem: 'The address does not end in a known kind, such as .pdf. Choose the kind of document.',
    addressSubmit: 'Start from address',
    refusedTitle: (count: number) =>
      count === 1 ? 'One file was not taken.' : `${count} files were not taken.`,
    refusal: {
      kind: 'This kind of file cannot be read. Take a PDF, CSV, Excel, JSON, text or e-mail file.',
      size: (size: string, limit: string) => `It has ${size}; the limit is ${limit}. Take a smaller file.`,
      empty: 'The file is empty, so there is nothing to extract.',
    },
    dismiss: 'Dismiss',
  },
  intake: {
    title: 'Uploads',
    waiting: 'Waiting for the uploads before it',
    uploading: (percent: number) => `Uploading, ${percent} %`,
    sent: 'Uploaded. The server is storing it',
    starting: 'Uploaded. Starting the run',
    progressOf: (name: string) => `Upload of ${name}`,
    cancel: 'Cancel',
    cancelName: (name: string) => `Cancel the upload of ${name}`,
    retry: 'Try again',
    retryName: (name: string) => `Try again with ${name}`,
    remove: 'Dismiss',
    removeName: (name: string) => `Dismiss ${name}`,
    uploadFailed: 'The file was not uploaded.',
    startFailed: 'The file is uploaded, but its run did not start. It is not uploaded again.',
    failures: {
      network: 'There is no connection to the server. Try again when it is back.',
      timeout:
        'No answer came in time. It may have arrived all the same; look in Cloudsquid before you try again.',
      tooLarge: 'The server takes no file of this size. Take a smaller one.',
      refused: 'The server may not do this. Ask who runs it to check its key.',
      busy: 'The server takes no more requests for now. Wait a moment, then try again.',
      notFound: 'The server does not know this table. Ask who runs it to check its settings.',
      server: (status: number) => `The server answered with an error (HTTP ${status}). Try again.`,
      said: (detail: string) => `The server says: ${detail}`,
      contract: 'The server answered something unexpected. Ask who runs it to check its settings.',
      other: 'It could not be sent. Try again, or choose another file.',
    },
    batch: (started: number) =>
      started === 1
        ? 'One run started. It is in the list.'
        : `${started} runs started. They are in the list.`,
  },
  list: {
    title: 'Runs',
    filter: 'Filter runs',
    show: 'Show',
    shown: { all: 'All', running: 'Running', review: 'Review' },
    counted: (word: string, count: number) => `${word} ${count}`,
    empty: 'No runs yet.',
    emptyText: 'Runs that you start or open in this browser are listed here.',
    noMatch: 'No runs match.',
    clearFilter: 'Clear filter',
    arrived: (count: number) => (count === 1 ? '1 new run' : `${count} new runs`),
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
  },
  runPage: {
    connecting: 'Connecting to the server',
  },
  review: {
    conflict: 'Somebody else reviewed this run meanwhile. Your draft is kept.',
    failures: {
      unreachable: (_detail?: string) => 'The server could not be reached. Your comment is still here.',
      unreadable: (_detail?: string) =>
        'The server answered something unexpected, so it is not sure that the review was stored. Your comment is still here.',
      refused: (detail?: string) =>
        detail
          ? `${detail} Your comment is still here.`
          : 'The server refused it. Your comment is still here.',
    },
  },
  runsPage: {
    choose: 'Choose a run from the list, or start a new one.',
  },
  notFoundPage: {
    title: 'There is no such page.',
    text: 'The address is wrong or incomplete.',
    action: 'Go to the start',
  },
  errorPage: {
    title: 'This page has stopped working.',
    text: 'A fault in the dashboard itself; your runs are not affected. Load the page again. If it comes back, choose another run.',
    action: 'Load the page again',
  },
  dashboardProblems: {
    unreachable: {
      title: 'The server cannot be reached.',
      text: 'Check that it is running (npm start), and that you are connected. Runs that were started go on without this page.',
    },
    refused: {
      title: 'The server does not answer as it should.',
      text: 'It refused to say how it is set up. Look at its output, correct the settings and start it again.',
    },
    unreadable: {
      title: 'The server answered something unexpected.',
      text: 'Another program may be running at this address. Check the address that npm start printed.',
    },
    action: 'Try again',
  },
} as const
