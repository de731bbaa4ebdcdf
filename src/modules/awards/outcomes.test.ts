// What else is decided of an application: refused, stopped, cancelled, certified; and what the decider reads beside it.
import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { lastDay, wareki } from '#platform/calendar/index.ts'
import { found } from '#platform/errors.ts'
import { withLocale } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { lettersOf } from '#modules/letters/index.ts'
import { awardedWorld } from '../../../test/awarded-world.ts'
import { testSite } from '../../../test/site.ts'
import { awardPaths } from './paths.ts'
import { dossierData } from './dossier/data.ts'
import { findDecision } from './queries/decisions.ts'
import { wholeOf } from './queries/whole.ts'

const site = await testSite()
const w = await awardedWorld(site)
const { decide, awarded, state, balance, award, proposalOf, text } = w

describe('after the award', () => {
  it('who stops, and what the town cancels, gives everything unpaid back', async () => {
    const [open, id] = await awarded()
    await w.hana.browser.post(`/applications/${id}/change`, { kind: 'stop', words: '店を閉めます' })
    expect((await decide(open, id, 'approve', 'change')).status).toBe(303)
    expect([await state(id), (await award(id))?.yen, (await balance(open.scheme)).committed]).toEqual([
      'withdrawn',
      0,
      0,
    ])
    const [other, cancelled] = await awarded()
    const why = { yen: '', conditions: '', reason: '虚偽の申請がありました' }
    const uncited = await decide(other, cancelled, 'cancel', 'cancellation', why)
    expect([uncited.status, await uncited.text()]).toEqual([422, expect.stringContaining('根拠となる条項')])
    const proposal = await proposalOf(cancelled)
    await w.act(w.drafter.browser, proposal.decision, `items/${cancelled}`, {
      ...why,
      outcome: 'cancel',
      reason: '要綱第12条第1項第1号：虚偽の申請がありました',
    })
    await w.act(w.drafter.browser, proposal.decision, 'sending', w.chain(w.chief))
    expect((await w.act(w.chief.browser, proposal.decision, 'approval')).status).toBe(303)
    expect([await state(cancelled), (await balance(other.scheme)).committed]).toEqual(['cancelled', 0])
  })

  it('a cancellation ends a change that was asked for, and nobody is chosen for one beforehand', async () => {
    const [open, id] = await awarded()
    await w.hana.browser.post(`/applications/${id}/change`, { kind: 'stop', words: '店を閉めます' })
    const page = await text(
      w.drafter.browser.get(`/staff/decisions/new?scheme=${open.scheme}&call=${open.call}&kind=cancellation`),
    )
    expect([page.includes('小宮山製作所'), page.includes('selected')]).toEqual([true, false])
    const why = { yen: '9', conditions: '', reason: '要綱第12条' }
    expect((await decide(open, id, 'cancel', 'cancellation', why)).status).toBe(303)
    const [request] = await site.inside((tx) =>
      tx.selectFrom('change_request').select('state').where('application', '=', id).execute(),
    )
    expect([await state(id), request?.state, (await balance(open.scheme)).committed]).toEqual([
      'cancelled',
      'declined',
      0,
    ])
    const letters = await site.inside((tx) =>
      tx.selectFrom('letter').select(['kind', 'content']).where('application', '=', id).orderBy('issued_at').execute(),
    )
    expect(letters.map(({ kind }) => kind)).toEqual(['award', 'cancellation'])
    expect(JSON.stringify(letters.at(-1)?.content)).not.toContain('９円')
  })

  it('what never came to the end of its check can be refused, and not awarded; nobody is awarded nothing', async () => {
    const open = await w.scheme(1_000_000, [
      'submitted',
      'formal',
      'correction',
      'review',
      'decision',
      'payment',
      'closed',
    ])
    const [id, other] = [await w.application(open), await w.application(open)]
    const item = { yen: '', conditions: '', reason: '期日までに補正がなかったため（第6条）' }
    const early = await decide(open, id, 'award')
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('「交付する」とは決められません')])
    const { decision } = await proposalOf(id)
    await w.act(w.drafter.browser, decision, `items/${id}`, { outcome: 'reject', ...item })
    await w.act(w.drafter.browser, decision, 'sending', w.chain(w.chief))
    expect((await w.act(w.chief.browser, decision, 'approval')).status).toBe(303)
    expect(await state(id)).toBe('rejected')
    await site.inside((tx) => tx.updateTable('application').set({ state: 'review' }).where('id', '=', other).execute())
    const nothing = await decide(open, other, 'award', 'award', { ...item, yen: '0' })
    expect([nothing.status, await nothing.text()]).toEqual([422, expect.stringContaining('0円の交付決定はできません')])
  })

  it('a certification holds for as long as its plan says, without money', async () => {
    const open = await w.scheme(0)
    const plan = async (values: Record<string, string>) =>
      (await w.drafter.browser.post(`/staff/schemes/${open.scheme}/decision-plan`, values)).status
    expect([
      await plan({ version: '0', step_1: '部長', conditions: '表示を掲げること', valid_months: '24か月' }),
      await plan({ version: '1', step_1: '' }),
    ]).toEqual([303, 422])
    const id = await w.application(open, { yen: null })
    await site.inside((tx) =>
      tx.updateTable('scheme').set({ kind: 'certification' }).where('id', '=', open.scheme).execute(),
    )
    const draft = await w.drafted(w.drafter.browser, open, { [id]: 'award' })
    const seen = async (path: string) => {
      const main = parse(await (await w.drafter.browser.get(path)).text()).querySelector('main')
      return ['認定', '交付'].map((word) => main?.textContent.includes(word))
    }
    const list = `/staff/schemes/${open.scheme}/applications?state=awarded`
    for (const path of [awardPaths.one(draft), awardPaths.item(draft, id)])
      expect([path, ...(await seen(path))]).toEqual([path, true, false])
    expect(
      [
        await w.act(w.drafter.browser, draft, 'sending', w.chain(w.chief)),
        await w.act(w.chief.browser, draft, 'approval'),
      ].map(({ status }) => status),
    ).toEqual([303, 303])
    expect(await seen(list)).toEqual([true, false])
    const { decided_on, ...held } = found(await award(id))
    expect(held).toMatchObject({ yen: null, conditions: ['表示を掲げること'], valid_until: lastDay(decided_on, 24) })
    expect((await site.inside((tx) => lettersOf(tx, id)))[0]?.content.facts).toContainEqual({
      label: '有効期間',
      text: `${wareki(decided_on)}から${wareki(lastDay(decided_on, 24))}まで`,
    })
  })

  it('other aid and the same document elsewhere are said to whoever decides, on the page and on paper, in as many queries', async () => {
    const [before, open] = [await w.scheme(1_000_000), await w.scheme(1_000_000)]
    const granted = await w.application(before)
    expect((await decide(before, granted, 'award')).status).toBe(303)
    const { organization } = found(await w.row(granted))
    const [same, foreign, free] = [
      await w.application(open, { organization }),
      await w.application(open),
      await w.application(open),
    ]
    await site.inside(async (tx) => {
      for (const [subject_id, name] of [
        [same, '見積書.pdf'],
        [foreign, 'mitsumori.pdf'],
      ] as const)
        await tx
          .insertInto('file')
          .values({
            municipality: w.municipality,
            id: newId(),
            name,
            type: 'application/pdf',
            bytes: 10,
            sha256: 'c'.repeat(64),
            pages: 1,
            uploaded_by: 'test',
            subject: 'application',
            subject_id,
          })
          .execute()
    })
    const draft = await w.drafted(w.drafter.browser, open, { [same]: 'award', [foreign]: 'award', [free]: 'award' })
    const page = await text(w.drafter.browser.get(`/staff/decisions/${draft}`))
    expect(page).toContain('同じ書類か同じ経費がほかの申請にもあるもの：2件、同じ申請者のほかの申請があるもの：1件。')
    const item = await text(w.drafter.browser.get(`/staff/decisions/${draft}/items/${same}`))
    expect(item).toContain('同じ書類：見積書.pdf')
    expect(item).toContain(`/applications/${granted}`)
    expect(await text(w.drafter.browser.get(`/staff/decisions/${draft}/items/${free}`))).toContain(
      '見つかりませんでした',
    )
    const whole = await site.inside(async (tx) => wholeOf(tx, found(await findDecision(tx, draft)), new Date()))
    const paper = await site.inside((tx) => withLocale('ja', () => dossierData(tx, whole, '湊区', new Date())))
    expect(paper.items.map(({ others }) => others.map(({ text }) => text))).toEqual([
      [expect.stringContaining('同じ書類：見積書.pdf'), '同じ申請者の申請。交付決定。200,000円'],
      [expect.stringContaining('同じ書類：mitsumori.pdf')],
      [],
    ])
    const queries = async (id: string) => {
      const one = await site.inside((tx) => findDecision(tx, id))
      site.db.takeQueries()
      await site.inside(async (tx) =>
        withLocale('ja', async () => dossierData(tx, await wholeOf(tx, found(one), new Date()), '湊区', new Date())),
      )
      return site.db.takeQueries().length
    }
    const later = await w.scheme(1_000_000)
    const alone = await w.drafted(w.drafter.browser, later, { [await w.application(later, { organization })]: 'award' })
    expect(await queries(draft)).toBe(await queries(alone))
  })
})
