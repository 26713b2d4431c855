import type { StaticLabels } from './StaticLabels.ts'

export const englishStatic: StaticLabels = {
  bar: 'About this demo',
  title: 'A demo without a server.',
  kept: 'It replays recorded runs in this page. What you do stays in this browser.',
  unkept: 'It replays recorded runs in this page. What you do is gone when you close it.',
  upstream: {
    name: 'Recorded runs',
    explained:
      'There is no server behind this page. It replays what the local rule engine read in the samples below, and nothing you drop leaves this browser.',
  },
  weatherIs: (name) => `Weather: ${name}`,
  weather: 'Weather',
  choices: 'What happens to requests',
  weathers: {
    clear: {
      name: 'Clear',
      what: 'Every request is answered.',
      look: 'Whatever was disturbed recovers by itself, without a reload.',
    },
    tooMany: {
      name: 'Too many requests',
      what: 'Every request is refused with 429 and “Retry-After: 6”.',
      look: 'The page waits as long as it was told, and keeps the last answer on the screen.',
    },
    outage: {
      name: 'Outage',
      what: 'Every request is answered with 503.',
      look: '“Reconnecting” in the top bar. The waits between attempts grow, and nothing on the screen is lost.',
    },
    silence: {
      name: 'No answer',
      what: 'Whoever asks for a run gets no answer at all.',
      look: 'The page gives up after 8 seconds and asks again. Requests never pile up.',
    },
    dropped: {
      name: 'Dropped connection',
      what: 'Every connection breaks before the answer.',
      look: '“Reconnecting”, as in an outage. A review that you send now is kept as a draft.',
    },
    unknown: {
      name: 'Unknown status',
      what: 'Runs answer with a status that nobody has documented: “paused”.',
      look: 'The run is neither done nor failed: the page shows the word as it came, and goes on asking.',
    },
  },
  startRun: 'Start a run of three minutes',
  decide: 'Let somebody else decide',
  decided:
    'Somebody else has decided on this run. The page finds out within seconds, and a decision of yours does not overwrite theirs unasked.',
  undecided: 'Open a run that is done first. Then somebody else can decide on it before you do.',
  elsewhere: {
    reviewer: 'Robin (somebody else)',
    comment: 'Decided in another place, while you had this run open.',
  },
  startOver: 'Start over',
  startOverAsk: 'Forget all runs and reviews of this demo?',
  notRecorded:
    'This page has no server, so nobody has read this document: it replays recordings of its own samples, and this is none of them. The file has not left this browser. To have your own documents read, run the dashboard on your computer: get the repository, then “npm ci” and “npm start”.',
}
