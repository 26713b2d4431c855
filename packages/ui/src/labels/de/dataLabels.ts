import type { Amounts } from '../createAmounts.ts'
import type { Labels } from '../Labels.ts'
import { fieldNames } from './fieldNames.ts'

type DataRooms = 'data' | 'copy' | 'exporting' | 'reasoning' | 'input'

/** What was extracted, why, and what from. */
export const dataLabels = ({ count, plural }: Amounts): Pick<Labels, DataRooms> => {
  const rowCount = (amount: number) => plural(amount, { one: 'Zeile', other: 'Zeilen' })
  return {
    data: {
      title: 'Daten',
      views: {
        fields: 'Felder',
        table: 'Tabelle',
        json: 'JSON',
        changes: (amount: number) => (amount === 0 ? 'Änderungen' : `Änderungen (${count(amount)})`),
      },
      viewLabel: 'Darstellung der Daten',
      fieldCount: (amount) => plural(amount, { one: 'Feld', other: 'Felder' }),
      partial: 'Unvollständig: Der Lauf ist noch nicht fertig, und Werte können sich ändern.',
      partialFailed: 'Unvollständig: Der Lauf ist vorher fehlgeschlagen.',
      unreadStatus: 'Nicht bestätigt: Der Status dieses Laufs ist nicht bekannt.',
      nothingExtracted: 'Fertig, aber nichts extrahiert.',
      nothingExtractedBody: 'Der Lauf endete ohne Felder. Die Eingabe oder die Spalten der Tabelle prüfen.',
      copyJson: 'JSON kopieren',
      showInDocument: 'Im Dokument zeigen',
      showFieldInDocument: (label) => `${label} im Dokument zeigen`,
      copyField: (label) => `${label} kopieren`,
      emptyKey: '(leerer Schlüssel)',
      fieldName: (key, usual = '') => {
        const folded = foldName(key)
        return (Object.hasOwn(fieldNames, folded) ? fieldNames[folded] : undefined) ?? usual.trim()
      },
      field: 'Feld',
      value: 'Wert',
      fieldsTable: 'Felder',
      tableRegion: (label, rows) => `${label}, ${rowCount(rows)}`,
      rowCount,
      rowNamed: (label, row) => `${label}, Zeile ${count(row)}`,
      itemCount: (amount) => plural(amount, { one: 'Eintrag', other: 'Einträge' }),
      keyCount: (amount) => plural(amount, { one: 'Schlüssel', other: 'Schlüssel' }),
      showMore: (amount, left) => `${count(amount)} von ${count(left)} weiteren anzeigen`,
      showText: (characters) => `Alle ${count(characters)} Zeichen anzeigen`,
      showMoreText: (characters) => `${count(characters)} weitere Zeichen anzeigen`,
      showLess: 'Weniger anzeigen',
      search: {
        label: 'In den Daten suchen',
        clear: 'Suche löschen',
        found: (found, total) =>
          `${count(found)} von ${plural(total, { one: 'Feld', other: 'Feldern' })} gefunden`,
        none: (text) => `Nichts passt zu „${text}“.`,
        noneBody: 'Gesucht wurde in Schlüsseln, Bezeichnungen und Werten.',
        rows: (found, total) => `${count(found)} von ${rowCount(total)}`,
      },
      meta: {
        confidence: (amount) => `Sicherheit ${count(amount)}`,
        lowConfidence: (amount) => `Geringe Sicherheit ${count(amount)}`,
        noSource: 'Keine Quelle gefunden',
      },
      column: {
        width: (column) => `Breite von ${column}`,
        ownWidth: 'nach dem, was darin steht',
        pixels: (width) => `${count(width)} Pixel`,
      },
      sort: {
        ascending: 'aufsteigend',
        descending: 'absteigend',
        byAscending: (column) => `Nach ${column} sortiert, aufsteigend.`,
        byDescending: (column) => `Nach ${column} sortiert, absteigend.`,
        asItCame: 'In der Reihenfolge, in der es kam.',
      },
      values: {
        null: 'Kein Wert',
        emptyText: 'Leerer Text',
        emptyList: 'Leere Liste',
        emptyObject: 'Leeres Objekt',
        missing: 'Nicht geliefert',
      },
    },
    copy: {
      copied: 'Kopiert.',
      blocked: 'Das Kopieren wurde blockiert. Der Text ist markiert; Strg+C drücken.',
    },
    exporting: {
      corrected: 'Berichtigte Daten als JSON',
      corrections: 'Berichtigungen als CSV',
      patch: 'Berichtigungen als JSON Patch',
      menu: 'Exportieren',
      json: 'JSON, wie es ankam',
      fields: 'Felder als CSV',
      table: (name, rows) => `${name} als CSV · ${rowCount(rows)}`,
      nothing: 'Noch gibt es keine Daten zum Exportieren.',
    },
    reasoning: {
      title: 'Begründung',
      characters: (amount) => plural(amount, { one: 'Zeichen', other: 'Zeichen' }),
      none: 'Zu diesem Lauf kam keine Begründung.',
      waiting: 'Die Begründung kommt mit dem Ergebnis.',
    },
    input: {
      title: 'Eingabe',
      fileCount: (amount) => plural(amount, { one: 'Datei', other: 'Dateien' }),
      valueCount: (amount) => plural(amount, { one: 'Wert', other: 'Werte' }),
      none: 'Der Lauf hat weder Dateien noch Daten bekommen.',
      unknown: 'Noch nicht bekannt.',
      open: 'Öffnen',
      openNamed: (name) => `${name} öffnen`,
      expired: 'Der Link ist abgelaufen.',
      renew: 'Neuen Link holen',
      renewNamed: (name) => `Neuen Link zu ${name} holen`,
      renewFailed: 'Es kam kein neuer Link. In einem Moment noch einmal versuchen.',
      unnamed: (id) => `Zeile ${id}`,
      showAll: (amount) => `Alle ${count(amount)} Dateien anzeigen`,
      data: 'Mitgegebene Daten',
      kinds: {
        pdf: 'PDF',
        image: 'Bild',
        sheet: 'Tabelle',
        csv: 'CSV',
        json: 'JSON',
        text: 'Text',
        mail: 'E-Mail',
        audio: 'Audio',
        video: 'Video',
        unknown: 'Datei',
      },
    },
  }
}

const foldName = (key: string) => key.toLowerCase().replaceAll(/[\s_-]/g, '')
