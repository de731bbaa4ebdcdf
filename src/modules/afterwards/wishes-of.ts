// What a participant sees: those who came and are shown, one's own wishes, and who wishes the same.
import type { Db } from '#platform/db/index.ts'
import type { Holder } from './holder.ts'
import type { Mutual, Other } from './pages/wishes-page.tsx'
import { cameTo } from './queries/came.ts'
import { contactsIn, type WishContact, wishesOf } from './queries/wishes.ts'

interface WishesOf {
  /** How the participant agreed to be reached; none while they are not shown. */
  own: WishContact | undefined
  others: Other[]
  mutual: Mutual[]
}

export async function wishesPage(db: Db, { participant, event }: Holder): Promise<WishesOf> {
  const contacts = new Map((await contactsIn(db, event.id)).map((one) => [one.participant, one]))
  const wishes = new Map((await wishesOf(db, participant.id)).map(({ wanted, mutual_at }) => [wanted, mutual_at]))
  const own = contacts.get(participant.id)
  const met = (id: string) => wishes.get(id) instanceof Date
  const came = await cameTo(db, event.id)
  return {
    own,
    others: came
      .filter(({ id }) => own && id !== participant.id && contacts.has(id) && !met(id))
      .map(({ id, name, organization_name }) => ({ id, name, organization_name, wished: wishes.has(id) })),
    mutual: came
      .filter(({ id }) => met(id))
      .map(({ id, name, organization_name }) => ({
        id,
        name,
        organization_name,
        email: contacts.get(id)?.email ?? null,
        phone: contacts.get(id)?.phone ?? null,
      })),
  }
}
