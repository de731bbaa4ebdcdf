// The agreement for whoever may see it.
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { partyViewer } from '#modules/members/index.ts'
import { type Agreement, findAgreement } from '../queries/agreement.ts'

/** The agreement for whoever may see it; 404 for all others. */
export async function see(db: Db, c: Ctx): Promise<Agreement> {
  const agreement = found(await findAgreement(db, c.req.param('id') ?? ''))
  found(partyViewer(signedIn(c), agreement))
  return agreement
}
