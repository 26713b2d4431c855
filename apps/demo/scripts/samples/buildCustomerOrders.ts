import Papa from 'papaparse'

type Order = [
  date: string,
  customer: string,
  city: string,
  product: string,
  quantity: number,
  unitPriceCents: number,
  note?: string,
]

const orders: Order[] = [
  ['2026-10-01', 'Zoë Lindqvist', 'Göteborg', 'Tea bowl, celadon', 2, 3450],
  ['2026-10-01', 'Émile Garnier', 'Besançon', 'Espresso cup', 6, 1890, 'Gift wrap'],
  ['2026-10-02', 'Marta Kowalczyk', 'Łódź', 'Serving plate 28 cm', 1, 5600],
  [
    '2026-10-03',
    'Tomás Oliveira',
    'Coimbra',
    'Carafe 1 l',
    1,
    6200,
    'Please ring twice, then\nleave it in the porch',
  ],
  ['2026-10-05', 'Jörg Weißmüller', 'Münster', 'Breakfast bowl', 4, 2750],
  ['2026-10-06', 'Siobhán Kelleher', 'Galway', 'Butter dish', 1, 3900],
  ['2026-10-07', 'Anaïs Perrin', 'Annecy', 'Tea bowl, tenmoku', 1, 3650, 'Second choice is fine, no hurry'],
  ['2026-10-08', 'Noah Vermeulen', 'Gent', 'Milk jug 0.3 l', 1, 2980],
  ['2026-10-09', 'Chiara Bianchi', 'Forlì', 'Pasta plate 24 cm', 6, 3250],
  ['2026-10-12', 'Åsa Bergström', 'Malmö', 'Espresso cup', 2, 1890],
  ['2026-10-12', 'Matěj Dvořák', 'Plzeň', 'Vase, tall', 1, 7400, 'Invoice to "Atelier Dvořák"'],
  ['2026-10-13', 'Inés Muñoz', 'Logroño', 'Breakfast bowl', 2, 2750],
  ['2026-10-14', 'Beatrix Hölzl', 'Innsbruck', 'Serving plate 28 cm', 2, 5600],
  ['2026-10-15', 'Callum Fraser', 'Stirling', 'Teapot 0.8 l', 1, 8900, 'Fragile'],
  ['2026-10-16', 'Ieva Kalniņa', 'Jelgava', 'Salt cellar', 3, 1450],
  ['2026-10-19', 'Lotte van Dijk', 'Zwolle', 'Carafe 1 l', 2, 6200],
  ['2026-10-20', 'Søren Møller', 'Aarhus', 'Mug, speckled', 8, 2200, 'For the office, third floor'],
  ['2026-10-21', 'Réka Szabó', 'Győr', 'Tea bowl, celadon', 1, 3450],
  ['2026-10-22', 'Luca Hürlimann', 'Chur', 'Butter dish', 2, 3900],
  ['2026-10-23', 'Emmanuelle Roy', 'Québec', 'Mug, speckled', 4, 2200, 'Ship after 1 November'],
  ['2026-10-26', 'Hanne Sørensen', 'Bergen', 'Vase, small', 1, 4100],
  ['2026-10-27', 'Kristjan Põld', 'Tartu', 'Milk jug 0.3 l', 2, 2980],
  ['2026-10-29', 'Dóra Þórsdóttir', 'Akureyri', 'Teapot 0.8 l', 1, 8900],
  ['2026-10-30', 'Paweł Nowak', 'Gdańsk', 'Pasta plate 24 cm', 4, 3250, 'Birthday, card: "Sto lat!"'],
]

/** The export of a small pottery's web shop: 24 orders, comma separated, quoted where a field needs it. */
export function buildCustomerOrders(): Uint8Array {
  const rows = orders.map(([date, customer, city, product, quantity, unitPriceCents, note = ''], index) => ({
    order_number: `KB-${2611 + index}`,
    order_date: date,
    customer,
    city,
    product,
    quantity,
    unit_price: euros(unitPriceCents),
    total: euros(quantity * unitPriceCents),
    currency: 'EUR',
    note,
  }))
  return new TextEncoder().encode(`${Papa.unparse(rows)}\r\n`)
}

function euros(cents: number): string {
  return (cents / 100).toFixed(2)
}
