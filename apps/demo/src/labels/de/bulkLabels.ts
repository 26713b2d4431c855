import type { Amounts } from 'cloudsquid-react-ui'
import type { DashboardLabels } from '../DashboardLabels.ts'

/** What is done with many runs at once: adding, taking away, working through. */
export const bulkLabels = ({ count, plural }: Amounts): DashboardLabels['bulk'] => ({
  exports: { fields: 'Werte als CSV', lines: 'Positionen als CSV', json: 'JSON' },
  approvedOnly: 'Nur freigegebene',
  busy: 'Die Datei wird geschrieben…',
  failed:
    'Die Datei ließ sich nicht schreiben. Die Läufe sind nicht betroffen. Erneut versuchen oder weniger auswählen.',
  exported: (done, missing) => {
    const saved = `${plural(done, { one: 'Lauf gesichert', other: 'Läufe gesichert' })}.`
    if (missing === 0) return saved
    return `${saved} Von ${count(missing)} hat dieser Browser keine Daten: einmal öffnen, dann sind sie dabei.`
  },
  addRuns: 'Läufe hinzufügen, die anderswo gestartet wurden',
  addRunsLabel: 'Kennungen oder Links, beliebig viele',
  addThem: 'In die Liste aufnehmen',
  added: (done, refused) => {
    const said = `${plural(done, { one: 'Lauf steht', other: 'Läufe stehen' })} in der Liste.`
    return refused === 0 ? said : `${said} ${count(refused)} Angaben waren nicht zu verstehen.`
  },
  reviews: 'Prüfungen',
  awaitReview: (left) => plural(left, { one: 'Lauf wartet auf Prüfung', other: 'Läufe warten auf Prüfung' }),
  allReviewed: (reviewed) =>
    `Kein Lauf wartet auf Prüfung. ${plural(reviewed, { one: 'ist geprüft', other: 'sind geprüft' })}.`,
  goOn: 'Weiter prüfen',
})
