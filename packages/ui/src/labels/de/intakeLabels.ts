import type { Amounts } from '../createAmounts.ts'
import type { Labels } from '../Labels.ts'

/** Documents on their way to becoming runs. */
export const intakeLabels = ({ count, form }: Amounts): Labels['intake'] => ({
  title: 'Uploads',
  waiting: 'Wartet auf die Uploads davor',
  uploading: (percent) => `Wird hochgeladen, ${count(percent)} %`,
  sent: 'Hochgeladen. Der Server speichert die Datei',
  starting: 'Hochgeladen. Der Lauf wird gestartet',
  progressOf: (name) => `Upload von ${name}`,
  cancel: 'Abbrechen',
  cancelName: (name) => `Upload von ${name} abbrechen`,
  retry: 'Erneut versuchen',
  retryName: (name) => `Erneut versuchen mit ${name}`,
  remove: 'Ausblenden',
  removeName: (name) => `${name} ausblenden`,
  uploadFailed: 'Die Datei wurde nicht hochgeladen.',
  startFailed:
    'Die Datei ist hochgeladen, aber ihr Lauf wurde nicht gestartet. Sie wird nicht noch einmal hochgeladen.',
  failures: {
    network: 'Es besteht keine Verbindung zum Server. Erneut versuchen, sobald sie wieder da ist.',
    timeout:
      'Es kam nicht rechtzeitig eine Antwort. Die Anfrage kann trotzdem angekommen sein; vor einem neuen Versuch in Cloudsquid nachsehen.',
    tooLarge: 'Der Server nimmt keine Datei dieser Größe an. Eine kleinere nehmen.',
    refused: 'Der Server ist dazu nicht berechtigt. Wer ihn betreibt, sollte seinen Schlüssel prüfen.',
    busy: 'Der Server nimmt gerade keine Anfragen mehr an. Einen Moment warten und erneut versuchen.',
    notFound: 'Der Server kennt diese Tabelle nicht. Wer ihn betreibt, sollte seine Einstellungen prüfen.',
    server: (status) => `Der Server hat mit einem Fehler geantwortet (HTTP ${status}). Erneut versuchen.`,
    said: (detail) => `Der Server meldet: ${detail}`,
    contract:
      'Der Server hat etwas Unerwartetes geantwortet. Wer ihn betreibt, sollte seine Einstellungen prüfen.',
    input:
      'Es wurde nichts gesendet: Diese Art von Datei oder ihre Adresse wird nicht angenommen. Eine andere wählen.',
    other: 'Das Senden ist fehlgeschlagen. Erneut versuchen oder eine andere Datei wählen.',
  },
  batch: (amount) =>
    form(amount, {
      one: `${count(amount)} Lauf gestartet. Er steht in der Liste.`,
      other: `${count(amount)} Läufe gestartet. Sie stehen in der Liste.`,
    }),
})
