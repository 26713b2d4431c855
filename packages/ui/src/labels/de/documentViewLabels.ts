import type { Amounts } from '../createAmounts.ts'
import type { Labels } from '../Labels.ts'

/** What can be done with a document that is shown: look at it, search it, take text from it. */
export const documentViewLabels = ({ count, plural }: Amounts): Pick<Labels, 'documentView'> => ({
  documentView: {
    toolbar: { more: 'Mehr', find: 'Im Dokument suchen', pages: 'Kleine Bilder der Seiten' },
    fitPage: 'An die Seite anpassen',
    turnLeft: 'Nach links drehen',
    thumbnails: 'Seiten',
    thumbnail: (page) => `Zu Seite ${count(page)}`,
    find: {
      title: 'Im Dokument suchen',
      previous: 'Voriger Treffer',
      next: 'Nächster Treffer',
      close: 'Suche verlassen',
      reading: 'Es wird gesucht',
      nothing: 'Nichts gefunden',
      noText: 'Es gibt keinen Text zu durchsuchen.',
      match: (number, total, isCut) => `${count(number)} von ${count(total)}${isCut ? ' und mehr' : ''}`,
    },
    selection: {
      title: 'Markierter Text',
      takeFor: (field) => `Für ${field} übernehmen`,
      findInData: 'In den Daten suchen',
    },
    pieces: {
      title: 'Teile des Dokuments',
      message: 'Nachricht',
      withPlaces: (name, places) =>
        places === 0 ? name : `${name}: ${plural(places, { one: 'Stelle', other: 'Stellen' })}`,
      skipped: (amount) =>
        `${plural(amount, { one: 'Anhang wird', other: 'Anhänge werden' })} nicht durchsucht: Es sind zu viele. Jeder lässt sich öffnen.`,
    },
    written: (text) => `„${text}“ im Dokument`,
    counting: (amount) => `${plural(amount, { one: 'Wert', other: 'Werte' })} bisher gesucht`,
  },
})
