// What is built in versions, the form and the rules of a scheme: one draft at most, and versions that never change once they are settled.
import { sql } from 'kysely'
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found } from '#platform/errors.ts'
import { withLocale } from '#platform/i18n/index.ts'
import { isId, newId } from '#platform/id.ts'
import { canEditScheme, canReadSchemes } from './policy.ts'

export interface Version<Definition> {
  id: string
  scheme: string
  /** 1, 2, 3 … within the scheme. */
  number: number
  definition: Definition
  published_at: Date | null
  version: number
}

/** The scheme that a version is of, as far as its pages show it. */
export const findVersioned = async (db: Db, id: string) =>
  !isId(id)
    ? undefined
    : db.selectFrom('scheme').select(['id', 'title', 'law', 'state', 'source']).where('id', '=', id).executeTakeFirst()
export type VersionedScheme = NonNullable<Awaited<ReturnType<typeof findVersioned>>>

interface Built<Definition> {
  table: 'scheme_form' | 'scheme_rules'
  /** Its acts are `schemes.NAME_begun` …, its columns in the audit `NAME_number` and `NAME_changes`. */
  name: 'form' | 'rules'
  empty: (scheme: VersionedScheme) => Definition
  changes: (before: Definition, after: Definition) => string[]
}

async function editable(tx: Tx, actor: Actor, scheme: string): Promise<VersionedScheme> {
  const row = found(canReadSchemes(actor) ? await findVersioned(tx, scheme) : null)
  allow(canEditScheme(actor, row))
  return row
}

export function versionsOf<Definition>({ table, name, empty, changes }: Built<Definition>) {
  const subject = 'scheme'
  const from = sql.table(table)
  const columns = sql`id, scheme, number, definition, published_at, version`

  /** The newest first; a draft, if there is one, is the first. */
  const list = async (db: Db, scheme: string): Promise<Version<Definition>[]> =>
    (await sql<Version<Definition>>`select ${columns} from ${from} where scheme = ${scheme} order by number desc`.execute(db)).rows // prettier-ignore

  /** The draft as it was read; somebody else may have gone on with it, settled it or thrown it away. */
  async function lockDraft(tx: Tx, scheme: string, version: number): Promise<Version<Definition>> {
    const { rows } = await sql<Version<Definition>>`
      select ${columns} from ${from} where scheme = ${scheme} and published_at is null for update`.execute(tx)
    if (rows[0]?.version !== version) throw new EditedMeanwhile()
    return rows[0]
  }

  const tell = (tx: Tx, actor: Actor, scheme: string, act: string, number: number, said?: string[]) =>
    record(tx, actor, {
      action: `schemes.${name}_${act}`,
      subject,
      subject_id: scheme,
      after: { [`${name}_number`]: number, ...(said && { [`${name}_changes`]: said }) },
    })

  const differing = (before: Definition, after: Definition) => withLocale('ja', () => changes(before, after))

  return {
    list,

    /** The first one, empty, or the next as a copy of the newest; where a draft is begun already, that one. */
    async begin(tx: Tx, actor: Actor, scheme: string): Promise<void> {
      const row = await editable(tx, actor, scheme)
      const [newest] = await list(tx, scheme)
      if (newest?.published_at === null) return
      const number = (newest?.number ?? 0) + 1
      const definition = JSON.stringify(newest?.definition ?? empty(row))
      const made = await sql`
        insert into ${from} (municipality, id, scheme, number, definition, created_account)
        values (${actor.municipality}, ${newId()}, ${scheme}, ${number}, ${definition}, ${actor.account})
        on conflict do nothing`.execute(tx)
      if (made.numAffectedRows === 1n) await tell(tx, actor, scheme, 'begun', number)
    },

    /** One change of the draft; gives it as it is now. */
    async change(tx: Tx, actor: Actor, scheme: string, version: number, edit: (definition: Definition) => Definition) {
      await editable(tx, actor, scheme)
      const { id, number, definition } = await lockDraft(tx, scheme, version)
      const after = edit(definition)
      if (JSON.stringify(after) === JSON.stringify(definition)) return definition
      await sql`update ${from} set definition = ${JSON.stringify(after)}, version = version + 1 where id = ${id}`.execute(
        tx,
      )
      await tell(tx, actor, scheme, 'changed', number, differing(definition, after))
      return after
    },

    /** From here on it never changes; calls may take it. What stands in the way, or nothing. */
    async settle<Problem>(
      tx: Tx,
      actor: Actor,
      scheme: string,
      version: number,
      now: Date,
      whyNot: (definition: Definition) => Problem[],
    ): Promise<Problem[]> {
      await editable(tx, actor, scheme)
      const { id, number, definition } = await lockDraft(tx, scheme, version)
      const problems = whyNot(definition)
      if (problems.length > 0) return problems
      await sql`update ${from} set published_at = ${now}, version = version + 1 where id = ${id}`.execute(tx)
      await tell(tx, actor, scheme, 'settled', number)
      return []
    },

    /** A draft that nobody wants any more. */
    async discard(tx: Tx, actor: Actor, scheme: string, version: number): Promise<void> {
      const row = await editable(tx, actor, scheme)
      const { id, number, definition } = await lockDraft(tx, scheme, version)
      await sql`delete from ${from} where id = ${id}`.execute(tx)
      await tell(tx, actor, scheme, 'discarded', number, differing(definition, empty(row)))
    },
  }
}
