import type { Amounts } from '../createAmounts.ts'
import type { Labels } from '../Labels.ts'

/** Where a review is decided: at the foot of the fields. */
export const dockLabels = ({ count, plural, form }: Amounts): Labels['dock'] => ({
  title: 'Prüfung',
  lookedAt: (lookedAt, values) => `${count(lookedAt)} von ${count(values)} angesehen`,
  corrected: (amount) => `${count(amount)} berichtigt`,
  openChecks: (amount) => plural(amount, { one: 'offener Einwand', other: 'offene Einwände' }),
  draftKept: 'Entwurf auf diesem Gerät gespeichert',
  draftUnsaved:
    'Der Entwurf besteht nur in dieser Seite: Der Speicher des Browsers ist voll oder gesperrt. Vor dem Schließen absenden.',
  comment: 'Kommentar',
  skip: 'Später',
  skipped: 'Ans Ende der Reihe gestellt',
  skipNote: 'Notiz für später (freiwillig)',
  skipDo: 'Später prüfen',
  reject: 'Ablehnen',
  approve: 'Freigeben',
  approveChanges: (amount) => `Freigeben, ${plural(amount, { one: 'Änderung', other: 'Änderungen' })}`,
  decideFirst: 'Zuerst Freigeben oder Ablehnen wählen.',
  asReviewer: (name) => `als ${name}`,
  changeReviewer: 'Namen ändern',
  pending: {
    approved: 'Freigegeben',
    rejected: 'Abgelehnt',
    sentIn: (seconds) => `wird in ${plural(seconds, { one: 'Sekunde', other: 'Sekunden' })} gesendet`,
    sending: 'wird gespeichert',
    notSent: 'nicht gespeichert',
    undo: 'Zurücknehmen',
    sendNow: 'Jetzt senden',
    others: 'Andere Entscheidungen',
    undoOf: (title) => `Zurücknehmen: ${title}`,
    goTo: (title) => `Zu ${title}`,
  },
  announce: {
    approved: 'Freigegeben. Wird in 10 Sekunden gesendet und lässt sich bis dahin zurücknehmen.',
    rejected: 'Abgelehnt. Wird in 10 Sekunden gesendet und lässt sich bis dahin zurücknehmen.',
    undone: 'Zurückgenommen. Nichts wurde gesendet.',
    skipped: 'Ans Ende der Reihe gestellt.',
  },
  side: {
    approve:
      'Es gibt einen Kommentar, der für eine Ablehnung geschrieben wurde. Soll er mit der Freigabe gesendet werden?',
    reject:
      'Es gibt einen Kommentar, der für eine Freigabe geschrieben wurde. Soll er mit der Ablehnung gesendet werden?',
    with: 'Mitsenden',
    without: 'Weglassen',
    cancel: 'Zurück',
  },
  open: {
    values: (amount) => `${plural(amount, { one: 'Wert ist', other: 'Werte sind' })} nicht angesehen.`,
    checks: (amount) => `${plural(amount, { one: 'Einwand ist', other: 'Einwände sind' })} offen.`,
    approve: 'Trotzdem freigeben',
    cancel: 'Zurück zu den Werten',
  },
  reason: {
    title: 'Warum wird abgelehnt?',
    words: 'Grund in Worten',
    reject: 'Aus diesem Grund ablehnen',
    edit: 'Gründe bearbeiten',
    done: 'Fertig',
    add: 'Grund hinzufügen',
    remove: (text) => `Entfernen: ${text}`,
    key: (text) => `Taste für: ${text}`,
    text: (key) => `Grund der Taste ${key}`,
    needed: 'Einen Grund wählen oder schreiben.',
    usual: [
      'Das Dokument ist nicht lesbar.',
      'Es ist keine Rechnung.',
      'Es ist ein Duplikat.',
      'Beträge sind falsch.',
      'Werte fehlen.',
    ],
  },
  name: {
    label: 'Der eigene Name',
    hint: 'Wird einmal gefragt, mit jeder Entscheidung und auf diesem Gerät gespeichert.',
    save: 'Weiter',
  },
  unsent: {
    approved:
      'Dieser Lauf wurde freigegeben, aber nicht gesendet: Die Seite wurde vorher geschlossen, oder ein anderer Tab sendet es gleich.',
    rejected:
      'Dieser Lauf wurde abgelehnt, aber nicht gesendet: Die Seite wurde vorher geschlossen, oder ein anderer Tab sendet es gleich.',
    send: 'Jetzt senden',
    takeBack: 'Zurücknehmen',
  },
  failed: { again: 'Noch einmal versuchen', giveUp: 'Zurück zum Entwurf' },
  decided: {
    change: 'Entscheidung ändern',
    keep: 'So lassen',
    history: 'Verlauf',
    hideHistory: 'Verlauf ausblenden',
  },
  conflict: {
    mine: 'Eigene',
    theirs: 'Andere',
    takeTheirs: 'Andere übernehmen',
    sendMine: 'Eigene darüber senden',
    noComment: 'Kein Kommentar',
    changes: (amount) => plural(amount, { one: 'Änderung', other: 'Änderungen' }),
  },
  otherDrafts: {
    title: (amount) =>
      form(amount, {
        one: 'Ein anderer Tab hat einen Entwurf zu diesem Lauf. Beide sind gespeichert.',
        other: 'Andere Tabs haben Entwürfe zu diesem Lauf. Alle sind gespeichert.',
      }),
    own: 'Dieser Tab',
    other: 'Anderer Tab',
    keepOwn: 'Diesen behalten',
    takeOther: 'Den anderen nehmen',
  },
  refused: {
    title: 'Ein Wert hat sich inzwischen geändert, daher wurde nichts gespeichert.',
    body: 'Die Berichtigungen sind noch da. Den Wert ansehen und neu entscheiden.',
    was: 'Vorher',
    theirs: 'Auf dem Server',
    mine: 'Eigener',
    absent: 'nicht vorhanden',
  },
  history: {
    title: 'Entscheidungen',
    none: 'Es wurde noch nichts entschieden.',
    corrections: (amount) => plural(amount, { one: 'Wert berichtigt', other: 'Werte berichtigt' }),
    accepted: (amount) => plural(amount, { one: 'Einwand hingenommen', other: 'Einwände hingenommen' }),
    removed: 'entfernt',
  },
  handOver: {
    commentInWords: 'Der Kommentar geht nur mit den Worten mit.',
    title: 'Von hier aus lassen sich Prüfungen nicht speichern.',
    body: 'Berichtigungen und Kommentar bleiben auf diesem Gerät. Übergeben als:',
    words: 'Worte kopieren',
    patch: 'JSON Patch',
    csv: 'CSV der Änderungen',
    json: 'Berichtigtes JSON',
    copied: 'Kopiert',
    blocked: 'Der Browser hat das Kopieren verhindert.',
  },
  bulk: {
    title: {
      approve: (amount) => `${plural(amount, { one: 'Lauf', other: 'Läufe' })} freigeben`,
      reject: (amount) => `${plural(amount, { one: 'Lauf', other: 'Läufe' })} ablehnen`,
      export: (amount) => `${plural(amount, { one: 'Lauf', other: 'Läufe' })} exportieren`,
    },
    open: (amount) => plural(amount, { one: 'hat offene Einwände', other: 'haben offene Einwände' }),
    drafted: (amount) =>
      plural(amount, {
        one: 'hat einen Entwurf und bleibt außen vor',
        other: 'haben Entwürfe und bleiben außen vor',
      }),
    left: (amount) =>
      plural(amount, {
        one: 'ist entschieden oder nicht fertig und bleibt außen vor',
        other: 'sind entschieden oder nicht fertig und bleiben außen vor',
      }),
    comment: 'Kommentar für alle',
    cancel: 'Abbrechen',
    close: 'Schließen',
    isStored: 'gespeichert',
    reasonNeeded: 'Bitte sagen, warum sie abgelehnt werden.',
    nameNeeded: 'Bitte den Namen eintragen, damit andere wissen, wer entschieden hat.',
    stored: (amount) => `${count(amount)} gespeichert`,
    failed: (amount) => `${count(amount)} nicht gespeichert`,
    progress: (done, total) => `${count(done)} von ${count(total)}`,
    retry: (amount) => `Die ${count(amount)} noch einmal versuchen`,
  },
})
