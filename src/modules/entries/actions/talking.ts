// What is said about an entry: the entrants, the organization and the coordinator read the same thread.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { postMessage, type Side } from '#modules/messages/index.ts'
import { lockEntry } from '../lock.ts'
import { entryPaths } from '../paths.ts'
import { canTalk, type Viewer } from '../policy.ts'
import { entrantsOf, organizationPeople } from '../telling.ts'

export const threadKind = 'entry'

const sideOf: Record<Viewer, Side> = {
  entrant: 'person',
  organization: 'organization',
  staff: 'coordinator',
  auditor: 'coordinator',
}

export async function say(tx: Tx, actor: Actor, id: string, message: { id: string; body: string }): Promise<void> {
  const { entry, opportunity, viewer } = await lockEntry(tx, actor, id)
  allow(canTalk(actor, viewer))
  const organization = await organizationPeople(tx, opportunity.organization)
  const entrants = entrantsOf(entry)
  const posted = await postMessage(tx, actor, {
    ...message,
    subject_kind: threadKind,
    subject_id: id,
    side: sideOf[viewer],
    persons:
      viewer === 'entrant' ? organization : viewer === 'organization' ? entrants : [...entrants, ...organization],
    href: `${entryPaths.page(id)}#talk`,
    about: opportunity.title,
  })
  if (posted)
    await record(tx, actor, {
      action: 'entries.message_posted',
      subject: 'entry',
      subject_id: id,
      after: { message: message.id },
    })
}
