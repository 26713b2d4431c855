import type { Labels } from '../Labels.ts'

/** A human's verdict on a run, and what is said where it is stored. */
export const reviewLabels: Labels['review'] = {
  shortState: { awaiting: 'Offen', approved: 'Freigegeben', rejected: 'Abgelehnt' },
  readOnly: 'Entscheidungen aus Cloudsquid erscheinen hier.',
  checkAgain: 'Erneut nachsehen',
  checking: 'Sieht nach',
  checkFailed: 'Das Nachsehen ist fehlgeschlagen. Gleich noch einmal versuchen.',
  stillAwaiting: 'Die Prüfung steht noch aus.',
  comment: 'Kommentar',
  notSaved: 'Die Prüfung wurde nicht gespeichert.',
  failures: {
    unreachable: 'Der Server war nicht erreichbar.',
    unreadable:
      'Der Server hat etwas Unerwartetes geantwortet; ob die Prüfung gespeichert wurde, ist daher nicht sicher.',
    refused: 'Der Server hat sie abgewiesen.',
  },
  textKept: 'Der Kommentar ist noch da.',
  conflict: {
    approved: (who) => `${who} hat diesen Lauf freigegeben.`,
    rejected: (who) => `${who} hat diesen Lauf abgelehnt.`,
    approvedAt: (who, time) => `${who} hat diesen Lauf um ${time} freigegeben.`,
    rejectedAt: (who, time) => `${who} hat diesen Lauf um ${time} abgelehnt.`,
    someone: 'Jemand anders',
    undecided: 'Diese Prüfung wurde inzwischen geändert.',
    body: 'Der eigene Entwurf bleibt erhalten.',
  },
  by: 'von',
  nobody: 'Keine prüfende Person vermerkt',
  noDate: 'ohne Zeitangabe',
  noComment: 'Kein Kommentar.',
  asOfReview: 'Werte zum Zeitpunkt der Prüfung; dabei können sie geändert worden sein.',
  saved: { approved: 'Prüfung gespeichert: freigegeben.', rejected: 'Prüfung gespeichert: abgelehnt.' },
}
