import type { VarietyCase } from './VarietyCase.ts'

export const titlesVariety: readonly VarietyCase[] = [
  {
    title: 'Lawyers with points between their names, and a number that looks like a date',
    text: `
                 Dr. Kiebitz · Austernfischer · Ruhland PartG mbB
                       Rechtsanwälte · Am Markt 9 · 26603 Aurich

Aurich, 16. Mai 2031
Kostenrechnung Nr. 31-05-04
Endbetrag            1.307,81 €

Partnerschaftsregister AG Aurich PR 200188
`,
    expected: {
      issuer: 'Dr. Kiebitz · Austernfischer · Ruhland PartG mbB',
      invoice_number: '31-05-04',
      date: '2031-05-16',
    },
  },
]
