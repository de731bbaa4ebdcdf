// For the walks through every page: a scheme's draft, a public one with a call, an application begun and one handed in.
import { newId } from '#platform/id.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { schemePaths } from '#modules/schemes/index.ts'
import { openScheme, schemeOf } from './application-world.ts'
import type { ChallengeWorld, Who } from './challenge-world.ts'

export interface SchemeWalk {
  draft: string
  scheme: string
  begun: string
  submitted: string
  pages: [Who, string][]
}

/** 'factory' has begun one application, 'member' has handed one in. */
export async function schemeWalk(w: ChallengeWorld): Promise<SchemeWalk> {
  const [draft, begun, submitted] = [newId(), newId(), newId()]
  const { scheme } = await openScheme(w, {})
  await w.inside((tx) =>
    tx
      .insertInto('scheme')
      .values(schemeOf({ id: draft, state: 'draft', submitted_at: null, published_at: null }))
      .execute(),
  )
  await w.post('factory', applicationPaths.begin(scheme), { id: begun, applicant: w.organization })
  await w.post('member', applicationPaths.begin(scheme), { id: submitted, applicant: w.other })
  const version = async () => {
    const row = await w.inside((tx) =>
      tx.selectFrom('application').select('version').where('id', '=', submitted).executeTakeFirstOrThrow(),
    )
    return String(row.version)
  }
  const answers = { 'f-name': '別の会社', 'f-phone': '03-1111-2222', 'f-purpose': '会計ソフト', 'f-cost_yen': '400000' }
  await w.post('member', applicationPaths.whole(submitted), { ...answers, version: await version() })
  await w.post('member', applicationPaths.submission(submitted), { version: await version(), confirmed: 'yes' })
  return {
    draft,
    scheme,
    begun,
    submitted,
    pages: [
      [null, schemePaths.page(scheme)],
      ['factory', applicationPaths.begin(scheme)],
      ['factory', schemePaths.fits()],
      ['factory', applicationPaths.mine()],
      ['factory', applicationPaths.one(begun)],
      ['factory', applicationPaths.section(begun, 'plan')],
      ['factory', applicationPaths.whole(begun)],
      ['factory', applicationPaths.check(begun)],
      ['member', applicationPaths.one(submitted)],
      ['officer', applicationPaths.one(submitted)],
      ['officer', applicationPaths.list(scheme)],
      ['officer', schemePaths.staff()],
      ['officer', schemePaths.import()],
      ['officer', schemePaths.new('grant')],
      ['officer', schemePaths.manage(scheme)],
      ['officer', schemePaths.manage(draft)],
      ['officer', schemePaths.edit(draft)],
      ['officer', schemePaths.form(draft)],
      ['officer', schemePaths.rules(draft)],
      ['officer', schemePaths.newCall(scheme)],
    ],
  }
}
