import { businessIds } from '#modules/accounts/index.ts'
import { memberPaths } from './paths.ts'
import type { TurnSource } from './turns.ts'

/** GビズID named a business that is in the directory: its holder may claim it, and staff answer as to any claim. */
export const businessTurns: TurnSource = async (db, actor) => {
  const said = actor.acting_for === null ? (await businessIds(db, [actor.account])).get(actor.account) : undefined
  const number = said?.corporate_number ?? null
  if (number === null) return []
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'name', 'slug'])
    .where('corporate_number', '=', number)
    .where('face_published', '=', true)
    .where('closed_on', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('claim')
            .select('claim.id')
            .whereRef('claim.organization', '=', 'organization.id')
            .where('claim.person', '=', actor.person)
            .where('claim.state', '=', 'open'),
        ),
      ),
    )
    .limit(1)
    .execute()
  return rows
    .filter(({ id }) => !actor.organizations.has(id))
    .map(({ name, slug }) => ({
      about: name,
      who: 'GビズID',
      state: { ja: '法人番号が同じ事業者です', en: 'Has your corporate number' },
      kind: 'key',
      href: memberPaths.face(slug),
      action: { ja: '代表者として申し出る', en: 'Claim it' },
    }))
}
