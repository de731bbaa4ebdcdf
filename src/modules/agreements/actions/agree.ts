// One side agrees to the newest terms; once both have, they stand and the payments are known.
import { announce, record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { today } from '#platform/calendar/index.ts'
import { allow, EditedMeanwhile, found, Refusal } from '#platform/errors.ts'
import { findEntrySummary } from '#modules/entries/index.ts'
import { newId } from '#platform/id.ts'
import { partyViewer, personsOfOrganization, sideOf } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { findOpportunity } from '#modules/opportunities/index.ts'
import { agreementPaths } from '../paths.ts'
import { schedule } from '../payment-days.ts'
import { type Agreement, consentsOf, findAgreement, lockAgreement, versionsOf } from '../queries/agreement.ts'
import { missing } from '../rules.ts'
import type { Terms } from '../terms.ts'
import { giveConsent } from '../consent.ts'

/** What is still to come follows the new terms. Work received by that day, and what is paid, stays as it was agreed. */
async function planPayments(
  tx: Tx,
  agreement: Agreement,
  municipality: string,
  terms: Terms,
  day: string,
): Promise<void> {
  const { id, agreed_version } = agreement
  await tx
    .deleteFrom('payment')
    .where('agreement', '=', id)
    .where('paid_on', 'is', null)
    .where('received_on', '>', day)
    .execute()
  const kept = await tx.selectFrom('payment').select('received_on').where('agreement', '=', id).execute()
  const settled = new Set(kept.map(({ received_on }) => received_on))
  const rows = schedule(terms).filter(
    ({ received_on }) => !settled.has(received_on) && (agreed_version === null || received_on > day),
  )
  const planned = rows.map((row) => ({ municipality, id: newId(), agreement: id, ...row, paid_on: null }))
  if (planned.length > 0) await tx.insertInto('payment').values(planned).execute()
}

const over = (id: string) =>
  new Refusal(
    409,
    {
      ja: 'この応募は取り下げられたため、条件に同意できません',
      en: 'The entry was taken back: there is nothing to agree to',
    },
    { href: agreementPaths.page(id), label: { ja: '条件を見る', en: 'See the terms' } },
  )

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
  const agreement = found(await lockAgreement(tx, id))
  if ((await findEntrySummary(tx, agreement.entry))?.state !== 'accepted') throw over(id)
  if (agreement.version !== version) throw new EditedMeanwhile()
  if (!(await giveConsent(tx, actor, id, { version, side, name }, now))) return
  const o = found(await findOpportunity(tx, agreement.opportunity))
  const whole = missing(await consentsOf(tx, id), version).length === 0
  if (whole) {
    await tx.updateTable('agreement').set({ agreed_version: version, agreed_at: now }).where('id', '=', id).execute()
    const terms = found((await versionsOf(tx, id)).find((one) => one.version === version)).terms
    await planPayments(tx, agreement, actor.municipality, terms, today(now))
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
    after: { side, version, both: whole },
  })
}
