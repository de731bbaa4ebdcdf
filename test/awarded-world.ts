// For the tests of what follows an award: a decision in one step, an application that is awarded and whose letter was read.
import { found } from '#platform/errors.ts'
import { awardOf } from '#modules/awards/index.ts'
import { balanceOf } from '#modules/budget/index.ts'
import { type AwardWorld, awardWorld } from './award-world.ts'
import { bookYear } from './book-year.ts'
import { openLetters } from './open-letters.ts'
import type { testSite } from './site.ts'

type Site = Awaited<ReturnType<typeof testSite>>
export type Open = Awaited<ReturnType<AwardWorld['scheme']>>

export async function awardedWorld(site: Site) {
  const w = await awardWorld(site)
  /** Proposed, sent on and approved; the answer is that of the act that ended it. */
  async function decide(
    open: Open,
    application: string,
    outcome: string,
    kind = 'award',
    item: Record<string, string> = {},
  ): Promise<Response> {
    const id = await w.drafted(w.drafter.browser, open, { [application]: outcome }, kind)
    if (Object.keys(item).length > 0) await w.act(w.drafter.browser, id, `items/${application}`, { outcome, ...item })
    const sent = await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief))
    return sent.status === 303 ? w.act(w.chief.browser, id, 'approval') : sent
  }
  return {
    ...w,
    decide,
    async awarded(stages?: string[]): Promise<[Open, string]> {
      const open = await w.scheme(1_000_000, stages)
      const id = await w.application(open, { organization: w.factory })
      const item = { yen: '200000', conditions: '書類を5年間保存すること', reason: '' }
      found((await decide(open, id, 'award', 'award', item)).status === 303 || null)
      await openLetters(site, w.hana.browser, id)
      return [open, id]
    },
    state: async (id: string) => (await w.row(id))?.state,
    balance: (scheme: string) => site.inside((tx) => balanceOf(tx, scheme, bookYear)),
    award: (id: string) => site.inside((tx) => awardOf(tx, id)),
    /** The one that it stands in now. */
    proposalOf: (application: string) =>
      site.inside((tx) =>
        tx
          .selectFrom('decision_item')
          .select('decision')
          .where('application', '=', application)
          .where('open', '=', true)
          .executeTakeFirstOrThrow(),
      ),
    text: async (response: Promise<Response>) => (await response).text(),
  }
}
