import type { Labels } from '../Labels.ts'

/** What is said where a part of the page could not be loaded. */
export const codeLabels = (): Labels['code'] => ({
  title: 'Dieser Teil der Seite konnte nicht geladen werden.',
  body: 'Der Server ist nicht erreichbar, oder dort steht inzwischen eine neuere Version. Der Rest der Seite funktioniert weiter und behält, was eingegeben wurde. Erneut versuchen; hilft das nicht, die Seite neu laden.',
  retry: 'Erneut versuchen',
  reload: 'Seite neu laden',
  close: 'Schließen',
})
