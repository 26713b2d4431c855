import type { Amounts } from '../createAmounts.ts'
import type { Labels } from '../Labels.ts'

/** The document beside its data, and where in it the values stand. */
export const documentLabels = ({ count, plural }: Amounts): Pick<Labels, 'document' | 'evidence'> => ({
  document: {
    title: 'Dokument',
    show: 'Dokument anzeigen',
    close: 'Dokument schließen',
    divider: 'Breite des Dokuments',
    noPreview: 'Hier gibt es keine Vorschau.',
    noPreviewBody:
      'Cloudsquid nimmt Dokumente an und gibt keine zurück; darum lassen sich Werte nicht in ihnen zeigen. Das Dokument dort öffnen, wo es liegt.',
    loading: 'Das Dokument wird geladen',
    save: 'Speichern',
    chooseFile: 'Angezeigtes Dokument',
    failures: {
      expired: {
        title: 'Der Link zum Dokument ist abgelaufen.',
        body: 'Das Dokument ist noch da; nur der Weg zu ihm ist zu.',
        action: 'Neuen Link holen',
      },
      missing: {
        title: 'Das Dokument ist nicht mehr da.',
        body: 'Es wurde vom Server entfernt. Die Daten des Laufs sind nicht betroffen.',
        action: 'Erneut versuchen',
      },
      unreachable: {
        title: 'Das Dokument konnte nicht geladen werden.',
        body: 'Der Server war nicht zu erreichen. Die Daten des Laufs sind nicht betroffen.',
        action: 'Erneut versuchen',
      },
    },
    unreadable: {
      unknown: {
        title: 'Für diese Art von Datei gibt es keine Vorschau.',
        body: 'Die Datei speichern und mit dem Programm öffnen, für das sie gemacht ist.',
      },
      broken: {
        title: 'Die Datei lässt sich nicht öffnen.',
        body: 'Sie ist beschädigt, unterwegs abgebrochen oder von anderer Art, als ihr Name sagt.',
      },
      password: {
        title: 'Die Datei ist mit einem Passwort geschützt.',
        body: 'Hier wird sie nicht geöffnet. Die Datei speichern und mit dem Programm öffnen, für das sie gemacht ist.',
      },
      empty: { title: 'Die Datei ist leer.', body: 'Es ist nichts darin, was sich zeigen ließe.' },
    },
    pages: {
      region: 'Seiten des Dokuments',
      page: (number) => `Seite ${count(number)}`,
      number: 'Seite',
      of: (total) => `von ${count(total)}`,
      rotate: 'Nach rechts drehen',
      failed: 'Diese Seite lässt sich nicht zeichnen. Die anderen sind nicht betroffen.',
    },
    zoom: {
      in: 'Vergrößern',
      out: 'Verkleinern',
      fit: 'An die Breite anpassen',
      now: (percent) => `${count(percent)} %`,
    },
    text: {
      region: 'Text des Dokuments',
      cut: 'Nur der Anfang ist zu sehen: Der Text ist zu lang für eine Seite.',
    },
    table: {
      region: (name) => (name === '' ? 'Zeilen des Dokuments' : `Zeilen von ${name}`),
      sheets: 'Blätter',
      sheet: (number) => `Blatt ${count(number)}`,
    },
    mail: {
      headers: { subject: 'Betreff', from: 'Von', to: 'An', cc: 'Kopie an', date: 'Gesendet' },
      attachments: 'Anhänge',
      showAttachment: (name) => `${name} anzeigen`,
      unnamed: 'Anhang ohne Namen',
    },
    media: {
      image: 'Bild des Dokuments',
      audio: 'Aufnahme',
      video: 'Film',
    },
  },
  evidence: {
    title: 'Wo es steht',
    hint: 'Ein Feld wählen, um zu sehen, wo sein Wert steht, oder einen Wert im Dokument anklicken.',
    reading: 'Der Text des Dokuments wird gelesen',
    summary: (found, total) =>
      `${count(found)} von ${plural(total, { one: 'Wert steht', other: 'Werten stehen' })} im Dokument`,
    missing: (amount) => `${count(amount)} nicht gefunden`,
    found: 'Einmal gefunden',
    place: (number, total) => `${count(number)} von ${count(total)}`,
    notFound: 'Im Dokument nicht gefunden',
    notFoundBody:
      'Der Wert steht nirgends im Text, in keiner üblichen Schreibweise. Er kann errechnet sein oder falsch.',
    noValue: 'Es gibt keinen Wert zu suchen.',
    yesOrNo: 'Ein Ja oder Nein steht nicht in einem Text.',
    noText: 'Die Seiten sind Bilder ohne Text; darum lässt sich kein Wert in ihnen finden.',
    recognizing: 'Es wird gerade als Bild gelesen. Danach werden die Werte darin gefunden.',
    noTextKind: 'Diese Art von Dokument hat keinen Text, in dem Werte stehen könnten.',
    previous: 'Vorige Stelle',
    next: 'Nächste Stelle',
    noField: 'Die Daten haben kein solches Feld.',
    noFieldBody: (pointer) => `Die Adresse fragt nach ${pointer}. Stattdessen ein Feld der Daten wählen.`,
    clear: 'Nicht mehr zeigen',
    values: 'Werte',
    more: (amount) => `und ${count(amount)} weitere`,
  },
})
