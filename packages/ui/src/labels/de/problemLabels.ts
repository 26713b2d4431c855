import type { Amounts } from '../createAmounts.ts'
import type { Labels } from '../Labels.ts'

type ProblemRooms = 'notice' | 'failure' | 'readFailure'

/** A watch that does not go well, a run that failed, an answer that could not be read: three different things. */
export const problemLabels = ({ count, plural }: Amounts): Pick<Labels, ProblemRooms> => ({
  notice: {
    lost: 'Die Verbindung ist unterbrochen.',
    offline: 'Keine Internetverbindung.',
    tooMany: 'Zu viele Anfragen.',
    showingFrom: (time) => `Angezeigt werden Daten von ${time}.`,
    nothingYet: 'Es sind noch keine Daten angekommen.',
    tryingAgain: 'Es wird weiter versucht.',
    nextUpdateIn: (seconds) => `Nächste Abfrage in ${count(seconds)} s.`,
    goesOnAlone: 'Die Abfragen setzen von selbst wieder ein.',
    stopped: 'Der Lauf wird nicht mehr abgefragt.',
    stoppedByUser: 'Das Verfolgen wurde beendet.',
    runGoesOn: 'Der Lauf selbst geht weiter.',
    expired: 'Noch immer nicht fertig.',
    expiredBody: 'Das Verfolgen pausiert nach langer Zeit. Der Lauf selbst geht weiter.',
    tryAgain: 'Erneut versuchen',
    watchAgain: 'Wieder verfolgen',
    keepWatching: 'Weiter verfolgen',
  },
  failure: {
    failed: 'Der Lauf ist fehlgeschlagen.',
    failedPartly: 'Der Lauf ist fehlgeschlagen, nachdem er einige Daten geliefert hatte.',
    checkEveryField: 'Vor der Verwendung jedes Feld prüfen.',
    noReason: 'Der Dienst nannte keinen Grund. Einen neuen Lauf starten oder in Cloudsquid nachsehen.',
    noReasonButReasoning: 'Der Dienst nannte selbst keinen Grund; vielleicht steht er in seiner Begründung.',
    readReasoning: 'Begründung lesen',
    startAnother: 'Neuen Lauf starten',
    doesNotFit: 'Die Daten haben nicht die erwartete Form.',
    doesNotFitBody:
      'Sie werden so gezeigt, wie sie kamen. Die erwartete Form oder die Spalten der Tabelle korrigieren.',
    differences: (amount) => plural(amount, { one: 'Abweichung', other: 'Abweichungen' }),
    topLevel: 'die Daten als Ganzes',
    tryAgain: 'Erneut versuchen',
    code: 'Fehlercode',
  },
  readFailure: {
    'RUN-400': [
      'Die Anfrage wurde nicht verstanden.',
      'Vielleicht ist der Link zu diesem Lauf unvollständig. Ihn noch einmal dort öffnen, wo er herkam.',
    ],
    'RUN-401': [
      'Der API-Schlüssel des Servers wurde abgewiesen.',
      'Wer diese Oberfläche betreibt, sollte den Schlüssel prüfen.',
    ],
    'RUN-403': ['Dieser Lauf ist nicht zugänglich.', 'Zugang gibt, wem das Projekt gehört.'],
    'RUN-404': [
      'Es gibt keinen Lauf mit dieser ID.',
      'Vielleicht wurde er gelöscht, oder der Link ist unvollständig.',
    ],
    'RUN-410': [
      'Diesen Lauf gibt es nicht mehr.',
      'Er war einmal da und wurde entfernt. Einen neuen Lauf starten.',
    ],
    'RUN-429': ['Zu viele Anfragen.', 'Nichts ist verloren. Gleich noch einmal versuchen.'],
    'RUN-5XX': ['Der Server hatte ein Problem.', 'Nichts ist verloren. Gleich noch einmal versuchen.'],
    'RUN-NETWORK': [
      'Der Server war nicht erreichbar.',
      'Der Lauf selbst geht weiter. Das Netzwerk prüfen und erneut versuchen.',
    ],
    'RUN-TIMEOUT': [
      'Der Server brauchte zu lange für eine Antwort.',
      'Der Lauf selbst geht weiter. Erneut versuchen.',
    ],
    'RUN-CONTRACT': [
      'Die Antwort war nicht lesbar.',
      'Was da antwortet, scheint nicht die API von Cloudsquid zu sein. Die Adresse des Servers prüfen.',
    ],
    'RUN-INPUT': [
      'Diese Adresse führt zu keinem Lauf.',
      'Ein Teil von ihr fehlt. Den Link noch einmal dort öffnen, wo er herkam.',
    ],
    other: ['Der Lauf war nicht lesbar.', 'Über den Lauf selbst sagt das nichts. Erneut versuchen.'],
  },
})
