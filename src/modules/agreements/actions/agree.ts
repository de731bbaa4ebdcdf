// One side agrees to the newest terms; once both have, they stand and the payments are known.
import { announce, record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { today } from '#platform/calendar/index.ts'
import { allow, EditedMeanwhile, found } from '#platform/errors.ts'
import { partyViewer, personsOfOrganization, sideOf } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { findOpportunity } from '#modules/opportunities/index.ts'
import { agreementPaths } from '../paths.ts'
import { consentsOf, findAgreement, versionsOf } from '../queries/agreement.ts'
import { missing } from '../rules.ts'
import { giveConsent } from '../consent.ts'
import { fullNameOf } from '../match.ts'
import { lockGoingOn } from '../lock.ts'
import { type Planned, planPayments } from '../payment-plan.ts'

/** A second click changes nothing. Terms that changed meanwhile must be read first. */
export async function agree(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, name }: { version: number; name: string },
  now: Date,
): Promise<void> {
  const seen = found(await findAgreement(tx, id))
  found(partyViewer(actor, seen))
  const side = sideOf(actor, seen)
  allow(side !== null)
  const agreement = await lockGoingOn(tx, id)
  if (agreement.version !== version) throw new EditedMeanwhile()
  const by = actor.acting_for === null ? await fullNameOf(tx, actor) : name
  if (!(await giveConsent(tx, actor, id, { version, side, name: by }, now))) return
  const o = found(await findOpportunity(tx, agreement.opportunity))
  const whole = missing(await consentsOf(tx, id), version).length === 0
  let planned: Planned | undefined
  if (whole) {
    await tx.updateTable('agreement').set({ agreed_version: version, agreed_at: now }).where('id', '=', id).execute()
    const terms = found((await versionsOf(tx, id)).find((one) => one.version === version)).terms
    planned = await planPayments(tx, agreement, actor.municipality, terms, today(now))
    if (agreement.agreed_version === null) {
      await announce(tx, actor, {
        name: 'agreements.agreed',
        subject: 'agreement',
        subject_id: id,
        measures: o.measures,
        data: { opportunity: o.id, organization: o.organization, kind: o.kind },
      })
    }
  }
  await notify(tx, actor, {
    persons: side === 'person' ? await personsOfOrganization(tx, agreement.organization) : [agreement.person],
    subject: whole
      ? { ja: `双方が条件に同意しました：${o.title}`, en: `Both sides agreed: ${o.title}` }
      : { ja: `相手が条件に同意しました：${o.title}`, en: `The other side agreed: ${o.title}` },
    body: [
      whole
        ? {
            ja: '条件の書面は、いつでもこのページから取り出せます。',
            en: 'The terms can be taken as a PDF from this page at any time.',
          }
        : { ja: '内容を読み、よければ同意してください。', en: 'Please read the terms and agree.' },
    ],
    href: agreementPaths.page(id),
  })
  await record(tx, actor, {
    action: 'agreements.consented',
    subject: 'agreement',
    subject_id: id,
    before: planned && { payments: planned.dropped },
    after: { side, version, both: whole, ...(planned && { payments: planned.added }) },
  })
}
