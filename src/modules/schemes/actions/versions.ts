// What is built in versions, the form and the rules of a scheme: one draft at most, and versions that never change once they are settled.
import { sql } from 'kysely'
import { type Act, record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found, Refusal } from '#platform/errors.ts'
import { withLocale } from '#platform/i18n/index.ts'
import { isId, newId } from '#platform/id.ts'
import { canEditScheme, canReadSchemes } from '../policy.ts'

export interface Version<Definition> {
  id: string
  scheme: string
  /** 1, 2, 3 … within the scheme. */
  number: number
  definition: Definition
  published_at: Date | null
  version: number
}
/** With the account that changed it last. */
export type Changed<Definition> = Version<Definition> & { changed_by: string }

/** The scheme that a version is of, as far as its pages show it. */
export const findVersioned = async (db: Db, id: string) =>
  !isId(id)
    ? undefined
    : db.selectFrom('scheme').select(['id', 'title', 'law', 'state', 'source']).where('id', '=', id).executeTakeFirst()
export type VersionedScheme = NonNullable<Awaited<ReturnType<typeof findVersioned>>>

/** The form, or the rules. */
export interface Built<Definition> {
  table: 'scheme_form' | 'scheme_rules'
  /** Its acts are `schemes.NAME_begun` …, its columns in the audit `NAME_number` and `NAME_changes`. */
  name: 'form' | 'rules'
  empty: (scheme: VersionedScheme) => Definition
  changes: (before: Definition, after: Definition) => string[]
}

const columns = sql`id, scheme, number, definition, published_at, version, coalesce(changed_account, created_account) changed_by`

/** The newest first; a draft, if there is one, is the first. */
export const listVersions = async <Definition>(
  db: Db,
  { table }: Built<Definition>,
  scheme: string,
): Promise<Changed<Definition>[]> => {
  const { rows } = await sql<Changed<Definition>>`
    select ${columns} from ${sql.table(table)} where scheme = ${scheme} order by number desc`.execute(db)
  return rows
}

/** The draft as it was read; somebody else may have gone on with it, settled it or thrown it away. */
async function lockDraft<Definition>(
  tx: Tx,
  { table }: Built<Definition>,
  scheme: string,
  version: number,
): Promise<Changed<Definition>> {
  const { rows } = await sql<Changed<Definition>>`
    select ${columns} from ${sql.table(table)} where scheme = ${scheme} and published_at is null for update`.execute(tx)
  if (rows[0]?.version !== version) throw new EditedMeanwhile()
  return rows[0]
}

const visible = async (tx: Tx, actor: Actor, scheme: string): Promise<VersionedScheme> =>
  found(canReadSchemes(actor) ? await findVersioned(tx, scheme) : null)

const entry = (
  { name }: Pick<Built<unknown>, 'name'>,
  scheme: string,
  act: string,
  number: number,
  said?: string[],
): Act => ({
  action: `schemes.${name}_${act}`,
  subject: 'scheme',
  subject_id: scheme,
  after: { [`${name}_number`]: number, ...(said && { [`${name}_changes`]: said }) },
})

/** The first one, empty, or the next as a copy of the newest; where a draft is begun already, that one. */
export async function beginVersion<Definition>(tx: Tx, actor: Actor, built: Built<Definition>, scheme: string) {
  const row = await visible(tx, actor, scheme)
  allow(canEditScheme(actor, row))
  const [newest] = await listVersions(tx, built, scheme)
  if (newest?.published_at === null) return
  const number = (newest?.number ?? 0) + 1
  const definition = JSON.stringify(newest?.definition ?? built.empty(row))
  const made = await sql`
    insert into ${sql.table(built.table)} (municipality, id, scheme, number, definition, created_account)
    values (${actor.municipality}, ${newId()}, ${scheme}, ${number}, ${definition}, ${actor.account})
    on conflict do nothing`.execute(tx)
  if (made.numAffectedRows === 1n) await record(tx, actor, entry(built, scheme, 'begun', number))
}

/** One change of the draft; gives it as it is now. */
export async function changeVersion<Definition>(
  tx: Tx,
  actor: Actor,
  built: Built<Definition>,
  scheme: string,
  version: number,
  edit: (definition: Definition) => Definition,
): Promise<Definition> {
  allow(canEditScheme(actor, await visible(tx, actor, scheme)))
  const { id, number, definition } = await lockDraft(tx, built, scheme, version)
  const after = edit(definition)
  if (JSON.stringify(after) === JSON.stringify(definition)) return definition
  await sql`
    update ${sql.table(built.table)} set definition = ${JSON.stringify(after)}, changed_account = ${actor.account}, version = version + 1 where id = ${id}`.execute(
    tx,
  )
  const said = withLocale('ja', () => built.changes(definition, after))
  await record(tx, actor, entry(built, scheme, 'changed', number, said))
  return after
}

/** 四つの目: what changes of a public scheme is settled by somebody else; a draft is read as a whole before it is published. */
const canSettle = (
  actor: Actor,
  { state }: Pick<VersionedScheme, 'state'>,
  { changed_by }: Pick<Changed<unknown>, 'changed_by'>,
) => state !== 'published' || changed_by !== actor.account

/** The newest, where it is a draft. */
export const maySettle = (actor: Actor, scheme: VersionedScheme, [newest]: readonly Changed<unknown>[]): boolean =>
  newest?.published_at === null && canSettle(actor, scheme, newest)

interface Settling<Definition, Problem> {
  whyNot: (definition: Definition) => Problem[]
  /** What is still filled in when it is settled. */
  finish?: (definition: Definition) => Definition
}

/** From here on it never changes; calls may take it. What stands in the way, or nothing. */
export async function settleVersion<Definition, Problem>(
  tx: Tx,
  actor: Actor,
  built: Built<Definition>,
  scheme: string,
  version: number,
  now: Date,
  { whyNot, finish = (definition) => definition }: Settling<Definition, Problem>,
): Promise<Problem[]> {
  const row = await visible(tx, actor, scheme)
  allow(canEditScheme(actor, row))
  const draft = await lockDraft(tx, built, scheme, version)
  if (!canSettle(actor, row, draft))
    throw new Refusal(403, {
      ja: '公開中の制度の版は、最後に直した人とは別の職員が読んで確定します。',
      en: 'The next version of a public scheme is settled by another officer than who changed it last.',
    })
  const { id, number } = draft
  const definition = finish(draft.definition)
  const problems = whyNot(definition)
  if (problems.length > 0) return problems
  await sql`
    update ${sql.table(built.table)}
    set definition = ${JSON.stringify(definition)}, published_at = ${now}, settled_account = ${actor.account}, version = version + 1
    where id = ${id}`.execute(tx)
  await record(tx, actor, entry(built, scheme, 'settled', number))
  return []
}

/** A draft that nobody wants any more. */
export async function discardVersion<Definition>(
  tx: Tx,
  actor: Actor,
  built: Built<Definition>,
  scheme: string,
  version: number,
): Promise<void> {
  const row = await visible(tx, actor, scheme)
  allow(canEditScheme(actor, row))
  const { id, number, definition } = await lockDraft(tx, built, scheme, version)
  await sql`delete from ${sql.table(built.table)} where id = ${id}`.execute(tx)
  const said = withLocale('ja', () => built.changes(definition, built.empty(row)))
  await record(tx, actor, entry(built, scheme, 'discarded', number, said))
}
