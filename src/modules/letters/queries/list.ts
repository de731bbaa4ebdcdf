// Letters in lists: of staff, and those that somebody has not opened yet.
import { containing, type Db } from '#platform/db/index.ts'
import type { LetterFilters } from '../filters.ts'

export const perPage = 50
/** Of a file. */
const mostRows = 100_000

const day = 86_400_000

function found(db: Db, { scheme, unopened, days, q }: LetterFilters, now: Date) {
  return db
    .selectFrom('letter')
    .$if(scheme !== null, (query) => query.where('scheme', '=', scheme ?? ''))
    .$if(unopened, (query) => query.where('opened_at', 'is', null).where('posted_on', 'is', null))
    .$if(days > 0, (query) => query.where('issued_at', '<', new Date(now.getTime() - days * day)))
    .$if(q !== '', (query) => query.where('search_key', 'like', containing(q.normalize('NFKC').toLowerCase())))
}

/** `limit` from `offset` on: the index says which, and only these are read. */
function rows(db: Db, filters: LetterFilters, now: Date, limit: number, offset: number) {
  const which = found(db, filters, now)
    .select('id')
    .orderBy('issued_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
  return db
    .selectFrom('letter')
    .selectAll()
    .where('id', 'in', which)
    .orderBy('issued_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Two queries, however many there are. */
export async function listLetters(db: Db, filters: LetterFilters, now: Date) {
  const { total } = await found(db, filters, now)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { total, rows: await rows(db, filters, now, perPage, (filters.page - 1) * perPage) }
}

/** Without pages, for a file. */
export const allLetters = (db: Db, filters: LetterFilters, now: Date) => rows(db, filters, now, mostRows, 0)

/** Of these applications those with a letter that was neither opened nor sent on paper. */
export async function untoldByLetter(db: Db, applications: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('letter')
    .select('application')
    .distinct()
    .where('application', 'in', [...applications])
    .where('opened_at', 'is', null)
    .where('posted_on', 'is', null)
    .execute()
  return new Set(rows.map(({ application }) => application))
}

/** What waits for a person, or for the firms they belong to. */
export const unopenedLetters = (db: Db, person: string | null, organizations: readonly string[]) =>
  db
    .selectFrom('letter')
    .select(['id', 'applicant_name', 'content'])
    .where('opened_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('person', '=', person),
        ...(organizations.length > 0 ? [eb('organization', 'in', [...organizations])] : []),
      ]),
    )
    .orderBy('issued_at')
    .limit(50)
    .execute()
