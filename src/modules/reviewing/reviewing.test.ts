// What a reviewer is told of an application, what they are reminded of, and what the pages ask the database.
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { formDefinition } from '#modules/schemes/index.ts'
import { openScheme } from '../../../test/application-world.ts'
import { minamo } from '../../../test/database.ts'
import { purpose, reviewTalk, text } from '../../../test/review-talk.ts'
import { type Browser, testSite } from '../../../test/site.ts'
import { jobs } from './jobs.ts'

const site = await testSite()
const { w, officer, application, board, panel, reviewOf, attached, assigned } = await reviewTalk(site)

it('tells a reviewer neither account nor telephone, and nothing once it is decided; who looks on reads no account', async () => {
  const field = (code: string, kind: string, more: object = {}) => ({ code, kind, label: code, ...more })
  const form = formDefinition.parse({
    sections: [
      {
        code: 's',
        title: '計画',
        fields: [
          field('purpose', 'text'),
          field('phone', 'line', { from: 'own_phone' }),
          field('where', 'address'),
          field('paid_to', 'bank'),
          field('quote', 'files'),
        ],
      },
    ],
  })
  const other = await openScheme(site, {}, form, { stages: ['submitted', 'review', 'decision', 'payment', 'closed'] })
  const [file, rita] = [newId(), await w.somebody('rita', 'reviewer')]
  const answers = {
    purpose,
    phone: '090-1111-2222',
    where: { postal_code: '1000001', address: '千代田1-1' },
    paid_to: { bank: '0001', branch: '001', kind: '1', number: '7654321', holder: 'ｸﾛﾀﾞ' },
    quote: [{ file, name: '黒田工房の見積.png' }],
  }
  const [id = ''] = await w.copies(application, 1, { ...other, answers })
  await attached(id, file, '黒田工房の見積.png')
  expect(
    (
      await officer.browser.post(`/staff/schemes/${other.scheme}/reviews/assignment`, {
        call: other.call,
        due_on: '2099-12-01',
      })
    ).status,
  ).toBe(303)
  if ((await reviewOf(rita, id)) === '')
    await officer.browser.post(`/staff/applications/${id}/reviews`, { reviewer: rita.account })
  const path = `/reviews/${await reviewOf(rita, id)}`
  await rita.browser.post(`${path}/declaration`, { declared: 'none' })
  const says = async (browser: Browser, at: string, ...words: string[]) =>
    text(browser, at).then((page) => words.map((word) => page.includes(word)))
  const secrets = [purpose, '7654321', '090-1111-2222', '千代田1-1', '黒田工房の見積'] as const
  expect(await says(rita.browser, path, ...secrets)).toEqual([true, false, false, true, true])
  await site.inside((tx) =>
    tx
      .updateTable('review_call')
      .set({ plan: sql`plan || '{"hide_names": true}'` })
      .where('call', '=', other.call)
      .execute(),
  )
  expect(await says(rita.browser, path, ...secrets)).toEqual([true, false, false, false, false])
  for (const role of ['coordinator', 'auditor', 'officer'] as const) {
    const [browser] = [site.browser(), await site.account(`reads-${role}@example.jp`, role)]
    await browser.signIn(`reads-${role}@example.jp`)
    for (const at of [`/applications/${id}`, `/staff/applications/${id}/screening`])
      expect([role, at, await says(browser, at, purpose, '7654321')]).toEqual([role, at, [true, role === 'officer']])
  }
  expect((await rita.browser.get(`/files/${file}`)).status).toBe(200)
  await site.inside((tx) => tx.updateTable('application').set({ state: 'rejected' }).where('id', '=', id).execute())
  expect([
    await says(rita.browser, path, ...secrets, '結論が出たため'),
    (await rita.browser.get(`/files/${file}`)).status,
  ]).toEqual([[false, false, false, false, false, true], 404])
})

it('reminds of what is due once before and once after, and lists who is late', async () => {
  const [late] = await w.copies(application, 1)
  await assigned()
  await site.inside((tx) =>
    tx
      .updateTable('review')
      .set({ due_on: '2020-01-01' })
      .where('application', '=', late ?? '')
      .execute(),
  )
  const count = async () =>
    (
      await site.inside((tx) =>
        tx.selectFrom('mail').select('id').where('subject', 'like', '%期日が近づいています%').execute(),
      )
    ).length
  const run = () => jobs['reviewing.remind']?.run(site.services, { municipality: minamo.code })
  await run()
  const once = await count()
  await run()
  expect([once > 0, await count()]).toEqual([true, once])
  expect(await text(officer.browser, '/staff/reviews')).toMatch(/\d{4}-0002/)
})

it('asks the database as often for one application as for three; while scores are awaited a proposal is kept only knowingly', async () => {
  const counted = async (path: string) => {
    site.db.takeQueries()
    await officer.browser.get(path)
    return site.db.takeQueries().length
  }
  const before = [await counted(board()), await counted(panel())]
  await w.copies(application, 2)
  await assigned()
  expect([await counted(board()), await counted(panel())]).toEqual(before)
  const keep = (more = {}) =>
    officer.browser.post(`/staff/schemes/${w.scheme}/panel`, {
      by: 'score',
      partial: 'none',
      percent: '80',
      id: '01890000-0000-7000-8000-0000000000ab',
      call: w.call,
      ...more,
    })
  // Nothing of it can be proposed any more; that is asked after.
  expect([(await keep()).status, (await keep({ incomplete: 'yes' })).status]).toEqual([422, 409])
})
