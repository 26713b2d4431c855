import type { Amounts } from '../createAmounts.ts'
import type { Labels } from '../Labels.ts'

/** The runs that await their review. */
export const queueLabels = ({ count, plural }: Amounts): Labels['queue'] => ({
  title: 'Zu prüfende Läufe',
  progress: (reviewed, total) => `${count(reviewed)} von ${count(total)} geprüft`,
  left: (left) =>
    plural(left, { one: 'Lauf wartet auf seine Prüfung', other: 'Läufe warten auf ihre Prüfung' }),
  none: 'Kein anderer Lauf wartet auf seine Prüfung.',
  next: 'Nächster ungeprüfter',
  advance: 'Nach dem Absenden zum nächsten gehen',
})
