import { expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { organizationRecord, personRecord } from '#modules/members/index.ts'
import { minamo } from '../../../../test/database.ts'
import { organization, person } from '../../../../test/member-world.ts'
import { testSite } from '../../../../test/site.ts'
import { formOf } from './new.ts'
import { prefilled, sources, sourcesFor } from './prefill.ts'
import { checkAnswers } from './read.ts'

const form = formOf(
  ...Object.entries(sources).flatMap(([code, { kinds }]) =>
    kinds.slice(0, 1).map((kind) => ({ code, kind, from: code })),
  ),
  { code: 'free', kind: 'line' },
)

test('A form begins with what the record knows of the firm and of whoever fills it in', async () => {
  const site = await testSite()
  const [firm, hana] = [newId(), newId()]
  const record = await site.inside(async (tx) => {
    const more = {
      size_band: '2-5',
      founded_year: 1964,
      postal_code: '1540004',
      address: '東京都みなも区水辺1-2-3',
      industry: ['24'],
    }
    await tx
      .insertInto('organization')
      .values(organization(firm, '小宮山製作所', more))
      .execute()
    await tx
      .insertInto('person')
      .values({ ...person(hana, null, '花'), given_kana: 'ハナ', phone: '03-0000-0000' })
      .execute()
    const affiliation = { municipality: minamo.code, organization: firm, person: hana, role: 'representative' as const }
    await tx.insertInto('affiliation').values(affiliation).execute()
    return { organization: await organizationRecord(tx, firm), person: await personRecord(tx, hana) }
  })
  const answers = prefilled(form, record)
  expect(answers).toEqual({
    name: '小宮山製作所',
    kind: '町工場',
    industry: '金属製品製造業',
    address: { postal_code: '1540004', address: '東京都みなも区水辺1-2-3' },
    founded_year: '1964',
    size: '2〜5人',
    representative: '水野 花',
    representative_kana: 'ミズノ ハナ',
    own_name: '水野 花',
    own_phone: '03-0000-0000',
  })
  expect(checkAnswers(form, answers).form.errors).toEqual({})
})

test('Somebody without a firm is asked, and a kind is filled in only from what fits it', () => {
  expect(prefilled(form, { organization: null, person: null })).toEqual({})
  expect(sourcesFor('address').map(({ code }) => code)).toEqual(['address'])
  expect(sourcesFor('bank')).toEqual([])
})
