import type { StaticLabels } from './StaticLabels.ts'

export const germanStatic: StaticLabels = {
  bar: 'Über diese Vorführung',
  title: 'Eine Vorführung ohne Server.',
  kept: 'Sie spielt aufgezeichnete Läufe in dieser Seite ab. Alles, was hier geschieht, bleibt in diesem Browser.',
  unkept:
    'Sie spielt aufgezeichnete Läufe in dieser Seite ab. Alles, was hier geschieht, ist mit dem Schließen weg.',
  upstream: {
    name: 'Aufzeichnungen',
    explained:
      'Hinter dieser Seite steht kein Server. Sie spielt ab, was die lokalen Regeln in den Beispielen unten gelesen haben; nichts, was abgelegt wird, verlässt diesen Browser.',
  },
  weatherIs: (name) => `Wetter: ${name}`,
  weather: 'Wetter',
  choices: 'Was mit Anfragen geschieht',
  weathers: {
    clear: {
      name: 'Klar',
      what: 'Jede Anfrage wird beantwortet.',
      look: 'Was gestört war, erholt sich von selbst und ohne neues Laden.',
    },
    tooMany: {
      name: 'Zu viele Anfragen',
      what: 'Jede Anfrage wird mit 429 und „Retry-After: 6“ abgewiesen.',
      look: 'Die Seite wartet so lange, wie ihr gesagt wurde, und behält die letzte Antwort auf dem Bildschirm.',
    },
    outage: {
      name: 'Ausfall',
      what: 'Jede Anfrage wird mit 503 beantwortet.',
      look: '„Verbindet neu“ in der oberen Leiste. Die Pausen zwischen den Versuchen wachsen, und nichts auf dem Bildschirm geht verloren.',
    },
    silence: {
      name: 'Keine Antwort',
      what: 'Wer nach einem Lauf fragt, bekommt gar keine Antwort.',
      look: 'Die Seite gibt nach 8 Sekunden auf und fragt noch einmal. Anfragen stauen sich nie.',
    },
    dropped: {
      name: 'Abgerissene Verbindung',
      what: 'Jede Verbindung bricht vor der Antwort ab.',
      look: '„Verbindet neu“, wie bei einem Ausfall. Eine Prüfung, die jetzt gesendet wird, bleibt als Entwurf erhalten.',
    },
    unknown: {
      name: 'Unbekannter Status',
      what: 'Läufe antworten mit einem Status, den niemand beschrieben hat: „paused“.',
      look: 'Der Lauf ist weder fertig noch gescheitert: Die Seite zeigt das Wort, wie es kam, und fragt weiter.',
    },
  },
  startRun: 'Lauf von drei Minuten starten',
  decide: 'Jemand anderen entscheiden lassen',
  decided:
    'Jemand anderes hat über diesen Lauf entschieden. Die Seite erfährt es binnen Sekunden, und eine eigene Entscheidung überschreibt die andere nicht ungefragt.',
  undecided: 'Zuerst einen fertigen Lauf öffnen; dann kann jemand anderes vorher darüber entscheiden.',
  elsewhere: {
    reviewer: 'Robin (jemand anderes)',
    comment: 'Anderswo entschieden, während dieser Lauf hier offen war.',
  },
  startOver: 'Von vorn beginnen',
  startOverAsk: 'Alle Läufe und Prüfungen dieser Vorführung vergessen?',
  notRecorded:
    'Diese Seite hat keinen Server, darum hat niemand dieses Dokument gelesen: Sie spielt Aufzeichnungen ihrer eigenen Beispiele ab, und dies ist keines davon. Die Datei hat diesen Browser nicht verlassen. Um eigene Dokumente lesen zu lassen, die Anwendung auf dem eigenen Rechner starten: das Repository holen, dann „npm ci“ und „npm start“.',
}
