import type { Amounts } from 'cloudsquid-react-ui'

export const insightLabels = ({ plural, count }: Amounts) =>
  ({
    title: 'Einblicke',
    period: 'In der Liste',
    always: 'Seit Beginn',
    lastDays: (days: number) => `Seit ${plural(days, { one: 'Tag', other: 'Tagen' })}`,
    table: 'Tabelle',
    allTables: 'Alle Tabellen',
    from: (counted: number, known: number) =>
      counted === known
        ? `Gezählt: ${plural(known, { one: 'Lauf', other: 'Läufe' })}, also alle, denen dieses Gerät folgt.`
        : `Gezählt: ${count(counted)} von ${plural(known, { one: 'Lauf', other: 'Läufen' })}, denen dieses Gerät folgt.`,
    reading: 'Die Läufe dieses Geräts werden gelesen.',
    none: 'Es gibt nichts zu zählen.',
    noneBody:
      'Kein Lauf, dem dieses Gerät folgt, ist aus dieser Zeit und Tabelle. Wählen Sie andere, oder starten Sie einen Lauf.',
    csv: 'CSV',
    saveCsv: (title: string) => `Als CSV speichern: ${title}`,
    under: (span: string) => `< ${span}`,
    between: (from: string, to: string) => `${from} bis ${to}`,
    over: (span: string) => `> ${span}`,
    outcomes: {
      approved: 'Freigegeben',
      rejected: 'Abgelehnt',
      awaiting: 'Zu prüfen',
      failed: 'Fehlgeschlagen',
      running: 'Nicht beendet',
    },
    byDay: {
      title: 'Läufe nach Tagen',
      day: 'Tag',
      finding: (runs: number, days: number) =>
        `${plural(runs, { one: 'Lauf', other: 'Läufe' })} in ${plural(days, { one: 'Tag', other: 'Tagen' })}.`,
    },
    runTimes: {
      title: 'Wie lange Läufe dauern',
      none: 'Dieses Gerät hat keinen Lauf vom Beginn bis zum Ende gesehen.',
      finding: (runs: number, { median, ninety }: { median: string; ninety: string }) =>
        `Die Hälfte dauerte höchstens ${median}, neun von zehn höchstens ${ninety}; gesehen an ${plural(runs, { one: 'Lauf', other: 'Läufen' })}.`,
      span: 'Dauer',
      count: 'Läufe',
      median: 'Hälfte bis',
      ninety: '9 von 10 bis',
    },
    reviewTimes: {
      title: 'Wie lange Prüfungen warten',
      none: 'Dieses Gerät hat noch keine Prüfung gesehen.',
      waiting: (runs: number) =>
        runs === 0
          ? 'Kein Lauf wartet auf seine Prüfung.'
          : `${plural(runs, { one: 'Lauf wartet', other: 'Läufe warten' })} auf die Prüfung.`,
      finding: (runs: number, { median, ninety }: { median: string; ninety: string }) =>
        `Die Hälfte wartete höchstens ${median}, neun von zehn höchstens ${ninety}; gesehen an ${plural(runs, { one: 'geprüften Lauf', other: 'geprüften Läufen' })}.`,
      span: 'Seit dem Ende des Laufs',
      decided: 'Geprüft nach',
      stillWaiting: 'Wartet seit',
    },
    fields: {
      title: 'Felder, die korrigiert werden oder fehlen',
      none: 'Kein Feld wurde korrigiert, und keines fehlt.',
      finding: (field: string, { corrected, missing }: { corrected: number; missing: number }) =>
        `Am häufigsten ${field}: in ${plural(corrected, { one: 'Lauf', other: 'Läufen' })} korrigiert, in ${count(missing)} fehlend.`,
      field: 'Feld',
      corrected: 'Korrigiert',
      missing: 'Fehlt',
      runs: 'Läufe',
      more: (runs: number) => `und ${count(runs)} weitere`,
    },
  }) as const
