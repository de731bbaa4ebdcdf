// 審査調書 as they were kept.
import type { Selectable } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import { heldBack } from '#modules/applications/index.ts'
import { canReadDecisions } from '../policy.ts'
import type { DecisionDossierTable } from '../tables.ts'
import type { Decision } from './decisions.ts'

export type Dossier = Selectable<DecisionDossierTable>
/** Without what is still to be printed: that is long. */
export type KeptDossier = Omit<Dossier, 'content'>

const columns = ['municipality', 'id', 'decision', 'stage', 'kept_at', 'pdf', 'sha256', 'bytes'] as const

/** Of a proposal, the oldest first. */
export const dossiersOf = (db: Db, decision: string): Promise<KeptDossier[]> =>
  db
    .selectFrom('decision_dossier')
    .select(columns)
    .where('decision', '=', decision)
    .orderBy('kept_at')
    .orderBy('id')
    .execute()

export const findDossier = async (db: Db, id: string): Promise<Dossier | undefined> =>
  isId(id) ? db.selectFrom('decision_dossier').selectAll().where('id', '=', id).executeTakeFirst() : undefined

/** The other run of its job waits. */
export const lockDossier = (tx: Tx, id: string): Promise<KeptDossier | undefined> =>
  tx.selectFrom('decision_dossier').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

/** The one that says what this proposal says now, printed or not. */
export function keptNow({ state }: Decision, dossiers: readonly KeptDossier[]): KeptDossier | undefined {
  const stage = state === 'pending' ? 'sent' : state === 'approved' ? 'decided' : null
  return dossiers.findLast((one) => one.stage === stage)
}

/** The same; undefined, too, while its file is still to be made. */
export function readNow(decision: Decision, dossiers: readonly KeptDossier[]): KeptDossier | undefined {
  const last = keptNow(decision, dossiers)
  return last?.pdf == null ? undefined : last
}

/** Whoever reads proposals, and every application in this one. */
export async function readsDossier(db: Db, actor: Actor | null, id: string): Promise<boolean> {
  const dossier = canReadDecisions(actor) ? await findDossier(db, id) : undefined
  if (actor === null || dossier === undefined) return false
  const { decision } = dossier
  const items = await db.selectFrom('decision_item').select('application').where('decision', '=', decision).execute()
  const held = await heldBack(
    db,
    actor,
    items.map(({ application }) => application),
  )
  return held === null
}
