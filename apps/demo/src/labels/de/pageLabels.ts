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
  notLoaded: {
    title: 'Diese Seite konnte nicht geladen werden.',
    text: 'Der Server ist nicht erreichbar, oder er wurde aktualisiert, seit die Oberfläche geöffnet wurde. Die Läufe sind nicht betroffen, und was getippt wurde, bleibt auf diesem Gerät erhalten.',
    action: 'Seite neu laden',
    stillDown:
      'Der Server ist noch immer nicht erreichbar. Prüfen, ob er läuft und ob eine Verbindung besteht.',
  },
  dashboardProblems: {
    unreachable: {
      title: 'Der Server ist nicht erreichbar.',
      text: 'Prüfen, ob er läuft (npm start) und ob eine Verbindung besteht. Gestartete Läufe gehen auch ohne diese Seite weiter.',
    },
    refused: {
      title: 'Der Server antwortet nicht, wie er soll.',
      text: 'Er sagt nicht, wie er eingerichtet ist. Warum, steht in seiner Ausgabe.',
    },
    unreadable: {
      title: 'Der Server hat etwas Unerwartetes geantwortet.',
      text: 'Vielleicht läuft unter dieser Adresse ein anderes Programm. Mit der Adresse vergleichen, die npm start ausgegeben hat.',
    },
    action: 'Erneut versuchen',
  },
}
