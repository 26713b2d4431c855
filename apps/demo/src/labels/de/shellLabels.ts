import type { Amounts } from 'cloudsquid-react-ui'
import type { DashboardLabels } from '../DashboardLabels.ts'

/** What stands around every page. */
export const shellLabels = ({ plural }: Amounts): DashboardLabels['shell'] => ({
  product: 'Extraktionsläufe',
  pageTitle: (parts) => [...parts, 'Extraktionsläufe'].join(' · '),
  skipToContent: 'Zum Inhalt springen',
  newRun: 'Neuer Lauf',
  runs: 'Läufe',
  showRuns: 'Läufe anzeigen',
  closeRuns: 'Liste schließen',
  mainNavigation: 'Verfolgte Läufe',
  upstream: {
    local: 'Lokale Regeln, keine KI',
    cloudsquid: 'Cloudsquid',
    localExplained:
      'Die Dokumente bleiben auf diesem Rechner. Sie werden nach Regeln gelesen, nicht von einer KI.',
    cloudsquidExplained:
      'Die Dokumente gehen an Cloudsquid, und zwar über diesen Server, der den Schlüssel verwahrt.',
  },
  display: 'Anzeige',
  density: { name: 'Zeilen', comfortable: 'Bequem', compact: 'Dicht' },
  foldList: 'Liste einklappen',
  unfoldList: 'Liste ausklappen',
  find: 'Suchen',
  finding: {
    title: 'Lauf suchen',
    label: 'Wie er heißt, oder was in seinen Daten steht',
    none: 'Kein Lauf sagt das.',
  },
  theme: {
    name: 'Farben',
    auto: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
  },
  language: {
    name: 'Sprache',
    auto: 'Wie der Browser',
    en: 'English',
    de: 'Deutsch',
  },
  reviewing: { name: 'Prüfen', asksFirst: 'Vor der Freigabe von Ungesehenem fragen' },
  notify: {
    name: 'Benachrichtigungen',
    whenEnded: 'Wenn ein Lauf endet',
    denied: 'Vom Browser gesperrt',
  },
  recording: {
    name: 'Für Entwickler',
    show: 'Zeigen, was zu Läufen gefragt wurde',
    close: 'Aufzeichnung schließen',
  },
  notified: { done: 'Lauf fertig', error: 'Lauf fehlgeschlagen' },
  watching: {
    live: 'Live',
    reconnecting: 'Verbindet neu',
    checking: 'Fragt nach',
    held: 'In der Schlange',
    offline: 'Offline',
    paused: 'Pausiert',
    stopped: 'Angehalten',
    expired: 'Nicht verfolgt',
    settled: 'Beendet',
    updated: 'aktualisiert',
    following: (amount) => plural(amount, { one: 'Lauf noch offen', other: 'Läufe noch offen' }),
  },
})
