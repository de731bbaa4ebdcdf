// Writing the terms, and writing them anew.
import { isDeepStrictEqual } from 'node:util'
import { record } from '#platform/audit/index.ts'
import { type Actor, originOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found, Refusal } from '#platform/errors.ts'
import { entryPaths, type EntrySummary, lockEntrySummary } from '#modules/entries/index.ts'
import { partyViewer, personsOfOrganization, sideOf } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { findOpportunity } from '#modules/opportunities/index.ts'
import { agreementPaths } from '../paths.ts'
import { doubtful, looksLikeEmployment } from '../employment.ts'
import { canPropose } from '../policy.ts'
import { type Agreement, agreementOf, findAgreement, versionsOf } from '../queries/agreement.ts'
import { problemsOf } from '../rules.ts'
import type { Terms } from '../terms.ts'
import { giveConsent } from '../consent.ts'
import { fullNameOf } from '../match.ts'
import { lockGoingOn } from '../lock.ts'

interface Proposal {
  id: string
  /** The newest one that was read; 0 before the first. */
  version: number
  terms: Terms
  reason: string
  /** They have seen that it looks like employment. */
  sure: boolean
}

/** The form has said so field by field; this holds whoever calls. */
function mustBeLawful({ terms, sure }: Proposal): void {
  const [problem] = problemsOf(terms)
  if (problem !== undefined) throw new Refusal(400, problem.why)
  if (terms.fee_yen !== null && looksLikeEmployment(terms.signs) && !sure) throw new Refusal(400, doubtful)
}

/** The same person sent the same form twice. */
async function isSentAgain(tx: Tx, actor: Actor, agreement: Agreement, { version, terms, reason }: Proposal) {
  const newest = (await versionsOf(tx, agreement.id))[0]
  return (
    newest?.version === version + 1 &&
    newest.created_account === actor.account &&
    newest.reason === reason &&
    isDeepStrictEqual(newest.terms, terms)
  )
}

interface Parties {
  person: string
  organization: string
}

const subject = 'agreement'

const notAccepted = ({ id }: EntrySummary) =>
  new Refusal(
    409,
    {
      ja: '条件の取り決めは、お願いすることに決まった応募についてだけ書けます',
      en: 'Terms can be written for accepted entries only',
    },
    { href: entryPaths.page(id), label: { ja: '応募を見る', en: 'See the entry' } },
  )

/** Whoever sends terms for the organization agrees to them; staff who only write them down do not. */
async function writeVersion(
  tx: Tx,
  actor: Actor,
  about: Parties & { id: string },
  version: number,
  { terms, reason }: Proposal,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('agreement_version')
    .values({
      municipality: actor.municipality,
      agreement: about.id,
      version,
      terms: JSON.stringify(terms),
      reason,
      origin: originOf(actor),
      created_account: actor.account,
    })
    .execute()
  if (sideOf(actor, about) === 'organization') {
    const name = actor.acting_for === null ? await fullNameOf(tx, actor) : terms.client_representative
    await giveConsent(tx, actor, about.id, { version, side: 'organization', name }, now)
  }
}

async function tellBoth(
  tx: Tx,
  actor: Actor,
  about: { id: string; person: string; organization: string; opportunity: string },
  again: boolean,
) {
  const title = (await findOpportunity(tx, about.opportunity))?.title ?? ''
  await notify(tx, actor, {
    persons: [about.person, ...(await personsOfOrganization(tx, about.organization))],
    subject: again
      ? { ja: `条件の変更案が届きました：${title}`, en: `New terms to agree on: ${title}` }
      : { ja: `仕事の条件をお確かめください：${title}`, en: `Please look at the terms: ${title}` },
    body: [
      {
        ja: '内容を読み、よければ同意してください。変えたい所は、応募のやりとりでご相談ください。',
        en: 'Please read them and agree, or ask for changes in the thread of the entry.',
      },
    ],
    href: agreementPaths.page(about.id),
    label: { ja: '条件を読む', en: 'Read the terms' },
  })
}

/** The first terms of an accepted entry. A second post of the same form changes nothing. Gives the agreement's id. */
export async function propose(tx: Tx, actor: Actor, entryId: string, proposal: Proposal, now: Date): Promise<string> {
  const entry = found(await lockEntrySummary(tx, entryId))
  const organization = found(await findOpportunity(tx, entry.opportunity)).organization
  const parties = { person: entry.person, organization }
  allow(canPropose(actor, parties))
  mustBeLawful(proposal)
  if (entry.state !== 'accepted') throw notAccepted(entry)
  const before = await agreementOf(tx, entry.id)
  if (before !== undefined) {
    if (before.id !== proposal.id) throw new EditedMeanwhile()
    return before.id
  }
  const { id } = proposal
  const row = { municipality: actor.municipality, id, entry: entry.id, opportunity: entry.opportunity, ...parties }
  const added = await tx
    .insertInto('agreement')
    .values({ ...row, created_account: actor.account })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  // The id is another agreement's: nothing of that one is touched.
  if (added.numInsertedOrUpdatedRows === 0n) throw new EditedMeanwhile()
  await writeVersion(tx, actor, row, 1, proposal, now)
  await tellBoth(tx, actor, row, false)
  await record(tx, actor, { action: 'agreements.proposed', subject, subject_id: id, after: { ...proposal.terms } })
  return id
}

/** A newer version: whoever agreed to the one before is asked again; until both agree, that one stands. */
export async function proposeAnew(tx: Tx, actor: Actor, proposal: Proposal, now: Date): Promise<void> {
  const seen = found(await findAgreement(tx, proposal.id))
  found(partyViewer(actor, seen))
  allow(canPropose(actor, seen))
  mustBeLawful(proposal)
  const agreement = await lockGoingOn(tx, proposal.id)
  if (agreement.version !== proposal.version) {
    if (await isSentAgain(tx, actor, agreement, proposal)) return
    throw new EditedMeanwhile()
  }
  const version = agreement.version + 1
  await tx.updateTable('agreement').set({ version }).where('id', '=', agreement.id).execute()
  await writeVersion(tx, actor, agreement, version, proposal, now)
  await tellBoth(tx, actor, agreement, true)
  await record(tx, actor, {
    action: 'agreements.changed',
    subject,
    subject_id: agreement.id,
    before: { version: agreement.version },
    after: { version, reason: proposal.reason, ...proposal.terms },
  })
}
