import type { Amounts } from '../createAmounts.ts'
import type { Labels } from '../Labels.ts'

/** The list of followed runs. */
export const runListLabels = ({ count, plural }: Amounts): Labels['runList'] => ({
  title: 'Läufe',
  filter: 'Läufe filtern',
  show: 'Anzeigen',
  shown: { all: 'Alle', running: 'Laufend', review: 'Zu prüfen' },
  counted: (word, amount) => `${word} ${count(amount)}`,
  empty: 'Noch keine Läufe.',
  emptyText: 'Hier stehen die Läufe, die in diesem Browser gestartet oder geöffnet wurden.',
  noMatch: 'Keine passenden Läufe.',
  clearFilter: 'Filter zurücksetzen',
  arrived: (amount) => plural(amount, { one: 'neuer Lauf', other: 'neue Läufe' }),
  untitled: (shortId) => `Lauf ${shortId}`,
  unseen: 'Noch nicht abgefragt',
  notFound: 'Nicht gefunden',
  remove: 'Aus der Liste entfernen',
  removeName: (title) => `${title} aus der Liste entfernen`,
  removed: (title) => `${title} steht nicht mehr in der Liste. Der Lauf selbst bleibt unberührt.`,
  undo: 'Rückgängig machen',
  unreadable: 'Nicht lesbar',
  problems: {
    unreadable:
      'Die gespeicherte Liste war nicht vollständig lesbar. Was nicht lesbar war, liegt getrennt in diesem Browser. Die Läufe selbst sind nicht betroffen: Ihre Adressen öffnen sie.',
    unsaved:
      'Dieser Browser speichert die Liste nicht; mit dem Tab geht sie verloren. Der Seite das Speichern erlauben oder die Adressen der Läufe aufbewahren.',
  },
})
