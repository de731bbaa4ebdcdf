// Whoever imports programmes of others says of which day the list is; everybody reads it at each programme.
import { expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { jobHandlers } from '../../../modules.ts'
import { testSite } from '../../../../test/site.ts'

const site = await testSite()

it('asks for the day of the list, of none to come, and says it where the list names none of its own', async () => {
  const officer = site.browser()
  await site.account('officer@example.jp', 'officer')
  await officer.signIn('officer@example.jp')
  const hand = async (as_of_on: string) => {
    const [form, id] = [new FormData(), newId()]
    for (const [name, value] of Object.entries({ id, kind: 'schemes', source: '県の一覧', as_of_on }))
      form.set(name, value)
    const rows = '制度名,更新日\n設備の補助,\n家賃の補助,2026-03-02\n'
    form.set('file', new File([rows], 'list.csv', { type: 'text/csv' }))
    return { id, answer: await officer.post('/staff/imports', form) }
  }
  for (const [day, words] of [
    ['', 'いつ時点の一覧かを入力してください'],
    ['2199-01-01', '今日より後の日にはできません'],
  ] as const) {
    const { answer } = await hand(day)
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(words)])
  }
  const { id, answer } = await hand('2026-04-01')
  expect(answer.status).toBe(303)
  const page = await (await officer.get(`/staff/imports/${id}`)).text()
  expect(page).toContain('2026年4月1日')
  const map = /name="map" value="([^"]+)"/.exec(page)?.[1] ?? ''
  expect((await officer.post(`/staff/imports/${id}/start`, { map })).status).toBe(303)
  const { rows } = await site.db.pool.query(
    "update pgboss.job set state = 'completed' where name = $1 returning data",
    ['members.import'],
  )
  for (const { data } of rows) await jobHandlers['members.import']?.run(site.services, data)
  const schemes = await site.inside((tx) =>
    tx.selectFrom('scheme').select(['id', 'title', 'source_on']).orderBy('title').execute(),
  )
  expect(schemes.map(({ title, source_on }) => [title, source_on])).toEqual([
    ['家賃の補助', '2026-03-02'],
    ['設備の補助', '2026-04-01'],
  ])
  expect(await (await site.browser().get(`/support/${schemes[1]?.id ?? ''}`)).text()).toContain(
    '県の一覧 ／ 2026年4月1日現在',
  )
})
