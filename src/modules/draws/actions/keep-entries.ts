// The list and the result spread out, one row a group, from what is published: so that one receipt is found among thousands.
import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { Proof } from '../algorithm/run.ts'

/** Once the list is frozen. */
export async function keepEntries(tx: Tx, event: string): Promise<void> {
  await sql`insert into draw_entry (municipality, event, receipt, line)
    select municipality, event, line::json ->> 'receipt', line
    from draw, string_to_table(rtrim(convert_from(list, 'UTF8'), E'\n'), E'\n') as line where event = ${event}`.execute(
    tx,
  )
}

/** Once the draw was run. */
export async function keepPlaces(tx: Tx, event: string, proof: Proof): Promise<void> {
  const { order, admitted, waiting, excluded } = proof
  await sql`
    with placed as (
      select receipt, 'admitted' as result, null::int as waiting from unnest(${admitted}::text[]) as receipt
      union all select receipt, 'waiting', place from unnest(${waiting}::text[]) with ordinality as w (receipt, place)
      union all select receipt, 'excluded', null from unnest(${excluded}::text[]) as receipt)
    update draw_entry e set rank = drawn.rank, result = placed.result, waiting = placed.waiting
    from unnest(${order}::text[]) with ordinality as drawn (receipt, rank) join placed using (receipt)
    where e.event = ${event} and e.receipt = drawn.receipt`.execute(tx)
}
