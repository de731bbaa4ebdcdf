import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { termsVersion } from '../terms.ts'

/** Keeps that the one who registers ticked the terms: which text, when and from where. */
export async function agreeToTerms(tx: Tx, actor: Actor): Promise<void> {
  allow(mayWrite(actor))
  const { municipality, account, request_id, address } = actor
  const evidence = JSON.stringify({ request: request_id, address })
  await tx
    .insertInto('terms_consent')
    .values({ municipality, id: newId(), account, text_version: termsVersion, evidence })
    .execute()
  await record(tx, actor, {
    action: 'accounts.terms_agreed',
    subject: 'account',
    subject_id: account,
    after: { text_version: termsVersion },
  })
}
