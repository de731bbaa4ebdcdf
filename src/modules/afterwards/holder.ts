// Whoever opened a ticket page or, with their own key, what is theirs alone: the secret address is the key, with or without an account.
import { type Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { findEvent } from '#modules/events/index.ts'
import { findByCode, registrationPaths, type TicketHolder } from '#modules/registrations/index.ts'
import { afterwardsPaths } from './paths.ts'
import { didCome } from './queries/came.ts'
import { hasBegun } from './rules.ts'

export interface Holder extends TicketHolder {
  /** It has begun, and they were there; where no check-in was kept, were admitted. */
  came: boolean
}

export async function findHolder(db: Db, secret: string, now: Date, key?: 'own_key'): Promise<Holder> {
  const { participant, registration } = found(await findByCode(db, secret, key))
  const event = found(await findEvent(db, registration.event))
  const holder = { participant, registration, event }
  return { ...holder, came: hasBegun(event, now) && (await didCome(db, holder)) }
}

/** Of those who came, by the key that was sent to them; for anybody else, and for the code that others see, the page is not there. */
export const ownerOf = (c: Ctx): Promise<Holder> =>
  c.var.read(async (db) => {
    const holder = await findHolder(db, c.req.param('key') ?? '', c.var.now, 'own_key')
    return found(holder.came ? holder : null)
  })

/** Signed in, they act as themselves; otherwise as the participant whose page it is. */
export const actorOf = (c: Ctx, { participant }: TicketHolder): Actor =>
  c.var.actor ?? {
    account: `participant:${participant.id}`,
    municipality: participant.municipality,
    person: null,
    name: participant.name,
    roles: new Set(),
    organizations: new Map(),
    acting_for: null,
    request_id: c.var.requestId,
    address: c.var.address,
  }

/** The member who applied, signed in as themselves, needs no mail. */
export const isThemselves = (actor: Actor | null, { participant, registration }: TicketHolder): boolean =>
  participant.position === 1 &&
  registration.person !== null &&
  actor?.person === registration.person &&
  actor.acting_for === null

export const ownCrumbs = ({ participant, event }: Holder, label: string) => [
  { label: event.title, href: registrationPaths.ticket(participant.code) },
  { label: t('催しのあとに', 'Afterwards'), href: afterwardsPaths.own(participant.own_key) },
  { label },
]
