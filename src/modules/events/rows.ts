// Rows of the form: as many as there may be, each field with what tells its row apart behind its name.

const count = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1)

export const sessionRows = count(12)
export const ticketRows = count(5)
export const poolRows = count(4)

/** The same field for each row: `session_on_1`, `session_on_2` …; `weight_first-timer` … */
export function eachRow<Name extends string, Row extends string | number, Field>(
  name: Name,
  rows: readonly Row[],
  field: () => Field,
): Record<`${Name}_${Row}`, Field>
export function eachRow<Field>(name: string, rows: readonly unknown[], field: () => Field): Record<string, Field> {
  return Object.fromEntries(rows.map((row) => [`${name}_${row}`, field()]))
}

type Numbered<Name extends string, T> = Readonly<Record<`${Name}_${number}`, T>>
type Text = string | null

export type SessionCells = Numbered<'session_on' | 'session_from' | 'session_to', Text> &
  Numbered<'session_id' | 'session_title', string>
export type TicketCells = Numbered<'ticket_id' | 'ticket_label', string> &
  Numbered<'ticket_price' | 'ticket_seats', number | null>
export type PoolCells = Numbered<'pool_name', string> &
  Numbered<'pool_who', Text> &
  Numbered<'pool_seats', number | null>

export type Cells = SessionCells & TicketCells & PoolCells & Readonly<Record<`weight_${string}`, number | null>>

/** One row of each, as it was typed. */
export const sessionRow = (form: SessionCells, n: number) => ({
  id: form[`session_id_${n}`] ?? '',
  on: form[`session_on_${n}`] ?? null,
  from: form[`session_from_${n}`] ?? null,
  to: form[`session_to_${n}`] ?? null,
  title: form[`session_title_${n}`] ?? '',
})

export const ticketRow = (form: TicketCells, n: number) => ({
  id: form[`ticket_id_${n}`] ?? '',
  label: form[`ticket_label_${n}`] ?? '',
  price: form[`ticket_price_${n}`] ?? null,
  seats: form[`ticket_seats_${n}`] ?? null,
})

export const poolRow = (form: PoolCells, n: number) => ({
  name: form[`pool_name_${n}`] ?? '',
  who: form[`pool_who_${n}`] ?? null,
  seats: form[`pool_seats_${n}`] ?? null,
})
