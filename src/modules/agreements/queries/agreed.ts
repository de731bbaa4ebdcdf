// For other modules' queries: part of a query over something that names its entry.
import { sql } from 'kysely'

/** Whether both sides agreed to the terms of the entry in this column (`table.column`) of the query. */
export const isAgreed = (entry: string) =>
  sql<boolean>`${sql.ref(entry)} in (select entry from agreement where agreed_version is not null)`
