import type { Amounts } from '../createAmounts.ts'
import type { Labels } from '../Labels.ts'

/** The list of followed runs. */
export const runListLabels = ({ count, plural }: Amounts): Labels['runList'] => ({
  title: 'Läufe',
  filter: 'Läufe durchsuchen',
  issuer: 'Aussteller',
  sort: 'Reihenfolge',
  sorts: {
    added: 'Neueste zuerst',
    due: 'Fällige zuerst',
    amount: 'Höchste zuerst, je Währung',
    findings: 'Meiste Einwände zuerst',
  },
  reversed: {
    added: 'Älteste zuerst',
    due: 'Zuletzt fällige zuerst',
    amount: 'Niedrigste zuerst',
    findings: 'Wenigste Einwände zuerst',
  },
  show: 'Anzeigen',
  shown: {
    all: 'Alle',
    running: 'Laufend',
    review: 'Zu prüfen',
    attention: 'Auffällig',
    approved: 'Freigegeben',
    rejected: 'Abgelehnt',
    failed: 'Fehlgeschlagen',
  },
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
  reading: (read, total) => `${count(read)} von ${count(total)} Läufen sind gelesen.`,
  due: (days) => {
    if (days === 0) return 'heute fällig'
    return days > 0 ? `fällig in ${count(days)} T` : `${count(-days)} T überfällig`
  },
  findings: (amount) => plural(amount, { one: 'Prüfung erhebt Einwand', other: 'Prüfungen erheben Einwand' }),
  draft: 'Entwurf',
  skipped: 'Zurückgestellt',
  select: (title) => `${title} auswählen`,
  selection: 'Ausgewählte Läufe',
  startSelection: 'Auswählen',
  selected: (amount) => plural(amount, { one: 'Lauf ausgewählt', other: 'Läufe ausgewählt' }),
  selectAll: (amount) => `Alle ${count(amount)} auswählen`,
  endSelection: 'Fertig',
  unreadable: 'Nicht lesbar',
  problems: {
    unreadable:
      'Die gespeicherte Liste war nicht vollständig lesbar. Was nicht lesbar war, blieb in diesem Browser, wo es war. Die Läufe selbst sind nicht betroffen: Ihre Adressen öffnen sie.',
    unsaved:
      'Dieser Browser speichert die Liste nicht: Sein Speicher ist voll oder für diese Seite gesperrt. Änderungen gehen mit dem Tab verloren. Speicher freigeben oder die Adressen der Läufe aufbewahren.',
  },
})
