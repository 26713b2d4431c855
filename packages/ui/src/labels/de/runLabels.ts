import type { Labels } from '../Labels.ts'

type RunRooms = 'status' | 'reviewState' | 'connection' | 'header' | 'progress' | 'timeline' | 'announce'

/** Where a run stands, and how the watching goes. */
export const runLabels: Pick<Labels, RunRooms> = {
  status: {
    pending: 'Wartet',
    running: 'Extrahiert',
    done: 'Fertig',
    error: 'Fehlgeschlagen',
    unknown: 'Unbekannter Status',
  },
  reviewState: { awaiting: 'Prüfung ausstehend', approved: 'Freigegeben', rejected: 'Abgelehnt' },
  connection: {
    live: 'Live',
    reconnecting: 'Verbindet neu',
    checking: 'Fragt nach',
    held: 'Wartet, bis es dran ist',
    offline: 'Offline',
    paused: 'Pausiert',
    stopped: 'Nicht verfolgt',
    expired: 'Verfolgen pausiert',
  },
  header: {
    copyId: 'Lauf-ID kopieren',
    created: 'Angelegt am',
    updated: 'aktualisiert',
    waiting: 'wartet seit',
    running: 'läuft seit',
    sinceCreated: 'seit dem Anlegen:',
    usually: (time) => `meist etwa ${time}`,
    tookAbout: 'dauerte etwa',
    took: ', dauerte',
    runId: 'Lauf-ID',
    stop: 'Nicht mehr verfolgen',
  },
  progress: {
    pending: 'In der Warteschlange. Es wird auf einen freien Platz gewartet.',
    running: 'Extraktion läuft. Die Eingabe wird gelesen.',
    unknown: (word) =>
      `Status: „${word}“. Diese Version kennt diesen Status nicht. Er wird weiter abgefragt.`,
    noStatus: 'Die Antwort enthält noch keinen Status. Er wird weiter abgefragt.',
    loading: 'Der Lauf wird geladen. Vielleicht wurde er gerade erst angelegt.',
    mayLeave: 'Diese Seite kann verlassen werden; der Lauf geht weiter.',
    stopped: 'Es ist noch nichts angekommen.',
  },
  timeline: {
    title: 'Fortschritt des Laufs',
    created: 'Angelegt',
    running: 'Extraktion',
    done: 'Fertig',
    failed: 'Fehlgeschlagen',
    review: 'Prüfung',
    approved: 'Freigegeben',
    rejected: 'Abgelehnt',
  },
  announce: {
    started: 'Der Lauf hat begonnen.',
    finished: (fields, review) => `Der Lauf ist fertig. ${fields} extrahiert. ${review}.`,
    failed: (reason) => `Der Lauf ist fehlgeschlagen. ${reason}`,
    noReason: 'Es wurde kein Grund angegeben.',
    lost: 'Die Verbindung ist unterbrochen.',
    lostSince: (time) => `Die Verbindung ist unterbrochen. Angezeigt werden Daten von ${time}.`,
  },
}
