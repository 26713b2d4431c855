import type { DashboardLabels } from '../DashboardLabels.ts'

/** The pages that show a message or lead on. */
export const pageLabels: DashboardLabels['pages'] = {
  connecting: 'Verbindung zum Server wird hergestellt',
  backToRuns: 'Läufe',
  chooseRun: 'Einen Lauf aus der Liste wählen oder einen neuen starten.',
  notFound: {
    title: 'Diese Seite gibt es nicht.',
    text: 'Die Adresse ist falsch oder unvollständig.',
    action: 'Zur Startseite',
  },
  error: {
    title: 'Diese Seite funktioniert nicht mehr.',
    text: 'Das ist ein Fehler der Oberfläche selbst; die Läufe sind nicht betroffen. Die Seite neu laden. Tritt der Fehler wieder auf, einen anderen Lauf wählen.',
    action: 'Seite neu laden',
  },
  dashboardProblems: {
    unreachable: {
      title: 'Der Server ist nicht erreichbar.',
      text: 'Prüfen, ob er läuft (npm start) und ob eine Verbindung besteht. Gestartete Läufe gehen auch ohne diese Seite weiter.',
    },
    refused: {
      title: 'Der Server antwortet nicht, wie er soll.',
      text: 'Er gibt nicht preis, wie er eingerichtet ist. Seine Ausgabe ansehen, die Einstellungen korrigieren und ihn neu starten.',
    },
    unreadable: {
      title: 'Der Server hat etwas Unerwartetes geantwortet.',
      text: 'Vielleicht läuft unter dieser Adresse ein anderes Programm. Mit der Adresse vergleichen, die npm start ausgegeben hat.',
    },
    action: 'Erneut versuchen',
  },
}
