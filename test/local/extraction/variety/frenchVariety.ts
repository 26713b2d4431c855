import type { VarietyCase } from './VarietyCase.ts'

export const frenchVariety: readonly VarietyCase[] = [
  {
    title: 'form in points, place and date, rates below each other, thirty days',
    text: `
Atelier du Lac S.à r.l.
3 quai des Cygnes
74000 Annecy
Tél. 04 50 55 01 01 - SIRET 123 456 789 00011

                                          Librairie Violette
                                          8 rue des Lilas
                                          69003 Lyon

Annecy, le 9 septembre 2031

FACTURE N° FA-2031-0311

Désignation                       Qté      P.U. HT       Total HT
Reliure cuir                        3        45,00         135,00
Papier marbré                      10         2,50          25,00

                                  Total HT                160,00 €
                                  TVA 20 %                 32,00 €
                                  Total TTC               192,00 €

Règlement à 30 jours par virement. N° TVA FR40303265045
`,
    expected: {
      issuer: 'Atelier du Lac S.à r.l.',
      invoice_number: 'FA-2031-0311',
      date: '2031-09-09',
      date_due: '2031-10-09',
      amount: 192,
      amount_untaxed: 160,
      amount_tax: 32,
      currency: 'EUR',
      vat: 'FR40303265045',
    },
    lines: [
      { name: 'Reliure cuir', qty: 3, price_unit: 45, price_subtotal: 135 },
      { name: 'Papier marbré', qty: 10, price_unit: 2.5, price_subtotal: 25 },
    ],
  },
  {
    title: 'credit note about an invoice, amounts without sign, customer right of the sender',
    text: `
Papeterie du Lac SARL                      CLIENT : Atelier Violet SAS
3 quai des Cygnes, 74000 Annecy            12 rue Haute, 69001 Lyon

AVOIR N° AV-2031-07 du 3 octobre 2031
Relatif à la facture F2031-0042 du 31/01/2031

Retour de 4 cahiers                                     24,00 €

TOTAL HT                                                24,00 €
TVA 20 %                                                 4,80 €
TOTAL TTC                                               28,80 €
`,
    expected: {
      issuer: 'Papeterie du Lac SARL',
      invoice_number: 'AV-2031-07',
      date: '2031-10-03',
      amount: 28.8,
      amount_untaxed: 24,
      amount_tax: 4.8,
      document_type: 'credit_note',
    },
  },
  {
    title: 'sums in a row under headings, deposit, due date in words',
    text: `
MENUISERIE HÊTRE & FILS EURL
ZA des Pins, 33000 Bordeaux                  Facture n° 2031-118
menuiserie@hetre-fils.example                Date : 18/06/2031
                                             Client n° : C0099

Libellé                          Quantité    Prix unitaire    Montant
Porte en chêne                       2           410,00        820,00

Total HT      TVA 10 %      Total TTC      Acompte      Net à payer
820,00          82,00          902,00       300,00           602,00 €

À payer au plus tard le 18 juillet 2031.
IBAN : FR14 2004 1010 0505 0001 3M02 606
`,
    expected: {
      issuer: 'MENUISERIE HÊTRE & FILS EURL',
      invoice_number: '2031-118',
      customer_number: 'C0099',
      date: '2031-06-18',
      date_due: '2031-07-18',
      amount: 902,
      amount_untaxed: 820,
      amount_tax: 82,
      amount_due: 602,
      currency: 'EUR',
      iban: 'FR1420041010050500013M02606',
    },
  },
  {
    title: 'energy bill: capital and register below the name, date in the title, the next bill named',
    text: `
Courlis Énergie                                   Votre facture du 12/05/2031
SA au capital de 12 000 000 €                     Facture n° 4471 2209 118
RCS Paris 552 081 317                             Référence client : 6 012 345 678

                                                  M. DUPONT JEAN
                                                  4 RUE DES ACACIAS
                                                  44000 NANTES

Montant à payer avant le 02/06/2031          84,37 €

Abonnement                      12,45 €
Consommation                    57,86 €
Total hors TVA                  70,31 €
TVA 20,00 %                     14,06 €
Total TTC                       84,37 €

Prochaine facture vers le 12/07/2031
`,
    expected: {
      issuer: 'Courlis Énergie',
      invoice_number: '4471 2209 118',
      date: '2031-05-12',
      date_due: '2031-06-02',
      amount: 84.37,
      amount_untaxed: 70.31,
      amount_tax: 14.06,
      currency: 'EUR',
    },
  },
  {
    title: 'Headings over two lines: the date of the invoice and that of the order',
    text: `
La Bécasse
Numéro de      Date de          Réf. de        Date de
facture        facturation      commande       commande
#FA004417      09/12/2031       XKBKNABJK      07/12/2031

Total TTC      74,99 €
`,
    expected: { invoice_number: 'FA004417', date: '2031-12-09', amount: 74.99 },
  },
  {
    title:
      'Belgian: only the customer has "TVA" before its number, the sender has the bare number and its register',
    text: `
Martinet Nettoyage SRL            FACTURE
Chaussée de Wavre 210             N° : 2031/1402
1040 Bruxelles                    Date : 05.11.2031
BE 0456.789.123
RPM Bruxelles

ASBL Le Nid
Rue de la Loi 16
1000 Bruxelles
TVA BE 0412.345.678

Total TVAC     1.016,40 €
`,
    expected: { issuer: 'Martinet Nettoyage SRL', invoice_number: '2031/1402', date: '2031-11-05' },
  },
  {
    title: 'A fee note: the dates of what was done stand in a column, that of the note after its place',
    text: `
                                        Lyon, le 3 mai 2031
NOTE D'HONORAIRES N° 2031-118

Date           Acte         Montant
12/04/2031     Séance       35,00 €
19/04/2031     Séance       35,00 €

                  Total à régler : 70,00 €
`,
    expected: { invoice_number: '2031-118', date: '2031-05-03', amount: 70 },
  },
  {
    title: 'A practice: the postcode within the line of the street, and a number of its profession',
    text: `
Docteur Anne SITTELLE
Kinésithérapeute
N° ADELI 69 70 1182 2
4 place Bellecour 69002 LYON
                                        Lyon, le 3 mai 2031

NOTE D'HONORAIRES N° 2031-118
Patient : M. Louis GEAI
Total à régler : 105,00 €
`,
    expected: { issuer: 'Docteur Anne SITTELLE', invoice_number: '2031-118', amount: 105 },
  },
  {
    title: 'From Quebec: its taxes tell whose dollar it is',
    text: `
Toiture Gros-Bec
455, rue Principale
Granby (Québec) J2G 2V3
450 555-0199

Facture : 2031-0456
Date : 2031-06-18

Sous-total      8 200,00 $
TPS 5 %           410,00 $
TVQ 9,975 %       817,95 $
Total           9 427,95 $
`,
    expected: { invoice_number: '2031-0456', amount: 9427.95, currency: 'CAD' },
  },
  {
    title: 'Who sends and who is sent to, as headings beside each other',
    text: `
Émetteur               Adressé à
Pluviô SAS             Menuiserie Bruant
75002 Paris            35400 Saint-Malo

N° FA-2031-08-00412
Total TTC    180,00 €
`,
    expected: { issuer: 'Pluviô SAS', amount: 180 },
  },
]
