import type { Amounts } from '../createAmounts.ts'
import type { Labels } from '../Labels.ts'

/** What can be read, as it is said before a file is chosen and when one is refused. */
const readable = 'PDF, CSV, Excel, JSON, XML, Text, E-Mail, JPEG oder PNG, Audio, MP4'

/** The ways to start a run. */
export const startRunLabels = ({ plural }: Amounts): Labels['startRun'] => ({
  title: 'Lauf starten',
  intro:
    'Ein Dokument auswählen. Es wird hochgeladen, ein Lauf wird damit gestartet und lässt sich verfolgen, bis die Daten da sind.',
  steps: ['Dokument auswählen', 'Lauf verfolgen', 'Daten lesen und prüfen'],
  finishedSample: 'Einen fertigen Lauf ansehen',
  finishedSampleText:
    'Eine Rechnung, die gelesen und geprüft ist: ihre Daten, die Begründung, das Dokument und das Urteil.',
  dropHere: 'Dateien hier ablegen',
  dropNow: 'Loslassen zum Starten',
  or: 'oder',
  choose: 'Dateien auswählen',
  fileInput: 'Dateien, aus denen extrahiert wird',
  limits: (size) => `${readable}. Je Datei höchstens ${size}; mehrere Dateien starten mehrere Läufe.`,
  samplesTitle: 'Oder ein Beispiel ausprobieren',
  samplesText: 'Für diese Oberfläche angefertigt; nichts darin ist echt.',
  samplesFailed: 'Die Beispiele konnten nicht geladen werden. Eigene Dateien funktionieren trotzdem.',
  sampleFailed: (title) =>
    `Das Beispiel „${title}“ konnte nicht geladen werden. Prüfen, ob der Server läuft, und erneut versuchen.`,
  sampleStart: (title) => `Lauf mit dem Beispiel „${title}“ starten`,
  samples: {
    'hosting-invoice.pdf': [
      'Hosting-Rechnung',
      'Deutsche Rechnung in Euro: sechs Positionen, 19 % MwSt., IBAN und Fälligkeitsdatum.',
    ],
    'grocery-receipt.pdf': [
      'Kassenbon',
      'Französischer Kassenbon: sieben Artikel, zwei MwSt.-Sätze, mit Karte bezahlt.',
    ],
    'invoice-email.eml': [
      'E-Mail mit Rechnung',
      'Englische E-Mail mit einer PDF-Rechnung in Pfund im Anhang: vier Positionen, 20 % MwSt.',
    ],
    'customer-orders.csv': [
      'Kundenbestellungen',
      'Export von 24 Bestellungen eines Shops, mit Akzenten, Kommas und einem Zeilenumbruch in Notizen.',
    ],
    'travel-expenses.xlsx': [
      'Reisekosten',
      'Arbeitsmappe mit zwei Blättern: 16 Ausgaben mit echten Datumswerten und Beträgen, dazu eine Übersicht nach Kategorien.',
    ],
    'scanned-note.pdf': [
      'Eingescannter Lieferschein',
      'Nur ein Bild, etwas schief: Sein Text wird erkannt, und was unsicher ist, sagt es.',
    ],
  },
  addressTitle: 'Oder die Adresse eines Dokuments angeben',
  address: 'Webadresse',
  addressHint: 'http oder https. Der Server ruft das Dokument ab, nicht der Browser.',
  kind: 'Art des Dokuments',
  kindByName: 'Nach der Endung der Adresse',
  kinds: {
    'application/pdf': 'PDF',
    'text/csv': 'CSV',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (XLSX)',
    'application/vnd.ms-excel': 'Excel (XLS)',
    'application/json': 'JSON',
    'text/plain': 'Text',
    'message/rfc822': 'E-Mail',
    'image/jpeg': 'JPEG-Bild',
    'image/png': 'PNG-Bild',
    'audio/mp3': 'MP3-Audio',
    'audio/wav': 'WAV-Audio',
    'audio/ogg': 'OGG-Audio',
    'video/mp4': 'MP4-Video',
  },
  addressProblems: {
    address: 'Eine vollständige Adresse eingeben, die mit http:// oder https:// beginnt.',
    kind: 'Die Adresse endet nicht mit einer bekannten Endung wie .pdf. Die Art des Dokuments auswählen.',
  },
  addressSubmit: 'Von der Adresse starten',
  refusedTitle: (amount) =>
    plural(amount, { one: 'Datei wurde nicht angenommen.', other: 'Dateien wurden nicht angenommen.' }),
  refusal: {
    kind: `Diese Art von Datei ist nicht lesbar. Möglich sind: ${readable}.`,
    size: (size, limit) =>
      `Die Datei hat ${size}; höchstens ${limit} sind erlaubt. Eine kleinere Datei nehmen.`,
    empty: 'Die Datei ist leer, es gibt also nichts zu extrahieren.',
  },
  dismiss: 'Ausblenden',
})
