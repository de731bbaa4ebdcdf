import { parse } from 'node-html-parser'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { formDefinition, givenFacts } from '#modules/schemes/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { bookYear } from '../../../test/book-year.ts'
import { applicationWorld, type ApplicationWorld, openScheme } from '../../../test/application-world.ts'
import { inDays } from '../../../test/scheme-world.ts'
import { testSite } from '../../../test/site.ts'
import { duplicatesOf } from './index.ts'

type Open = Awaited<ReturnType<typeof openScheme>>

let w: ApplicationWorld
let [one, two, last]: Open[] = []
let serial = 0
const definition = formDefinition.parse({
  sections: [
    {
      code: 'plan',
      title: '計画',
      fields: [
        { code: 'costs', kind: 'budget', label: '経費', needed: true, lines: [{ code: 'soft', label: 'ソフト' }] },
      ],
    },
  ],
})

beforeAll(async () => {
  w = await applicationWorld(await testSite())
  const open = (fiscal_year = bookYear) => openScheme(w.site, { fiscal_year }, definition)
  ;[one, two, last] = [await open(), await open(), await open(bookYear - 1)]
})

type State = 'draft' | 'submitted' | 'awarded' | 'rejected' | 'withdrawn'
interface Given {
  person?: string
  at: Open | undefined
  organization?: string
  state?: State
  what?: string
  yen?: number
  sha256?: string
}

/** An application as it stands in the database, with one line of costs and one document. */
async function given({
  at,
  person,
  organization = w.factory,
  state = 'submitted',
  what = '会計ソフト',
  yen = 300_000,
  sha256 = newId().replaceAll('-', '').repeat(2),
}: Given) {
  if (at === undefined) throw new Error('no scheme')
  const [id, number] = [newId(), ++serial]
  const submitted = {
    number,
    number_year: bookYear,
    judgement: JSON.stringify({ outcome: 'eligible', lines: [], amount: null }),
    sha256: 'a'.repeat(64),
    pages: 0,
    submitted_at: inDays(-1),
    submitted_account: 'test',
  }
  const { municipality } = w
  await w.site.inside(async (tx) => {
    await tx
      .insertInto('application')
      .values({
        municipality,
        id,
        ...at,
        organization: person === undefined ? organization : null,
        person: person ?? null,
        applicant_name: '申請者',
        state,
        asked_yen: 100_000,
        origin: 'web',
        copied_from: null,
        created_account: 'test',
        sections: '{}',
        answers: JSON.stringify({ costs: [{ line: 'soft', what, yen: String(yen), eligible_yen: String(yen) }] }),
        ...(state === 'draft' ? {} : submitted),
        ...(state === 'withdrawn' && { withdrawn_at: new Date() }),
      })
      .execute()
    await tx
      .insertInto('file')
      .values({
        municipality,
        id: newId(),
        name: '見積書.pdf',
        type: 'application/pdf',
        bytes: 10,
        sha256,
        pages: 1,
        uploaded_by: 'test',
        subject: 'application',
        subject_id: id,
      })
      .execute()
  })
  return id
}

const found = async (id: string) => (await w.site.inside((tx) => duplicatesOf(tx, [id]))).get(id) ?? []
const sameCost = async (at: Open | undefined, application: string | null) => {
  const asked = {
    scheme: at?.scheme ?? '',
    call: at?.call ?? '',
    fiscal_year: bookYear,
    organization: w.factory,
    person: null,
    application,
    sums: [],
  }
  return (await w.site.inside((tx) => givenFacts(tx, [asked], 'all', new Date())))[0]?.past?.['same_cost']
}

test('The same document and the same cost are found in other schemes; drafts, what was taken back and other years’ costs are not', async () => {
  const sha256 = 'b'.repeat(64)
  const mine = await given({ at: one, what: '会計ソフト　Ａ', sha256 })
  const same = await given({ at: two, what: '会計ソフトA', state: 'awarded' })
  const past = await given({ at: last, what: '会計ソフトA' })
  const foreign = await given({ at: two, organization: w.other, sha256 })
  for (const state of ['draft', 'withdrawn'] as const) await given({ at: last, organization: w.other, state, sha256 })
  const seen = (await found(mine)).map(({ other, documents, costs, same_firm }) => ({
    id: other.id,
    documents: documents.length,
    costs: costs.length,
    same_firm,
  }))
  expect(new Set(seen)).toEqual(
    new Set([
      { id: same, documents: 0, costs: 1, same_firm: true },
      { id: foreign, documents: 1, costs: 0, same_firm: false },
      { id: past, documents: 0, costs: 0, same_firm: true },
    ]),
  )
  expect(seen[2]?.id).toBe(past)
  expect([await sameCost(one, mine), await sameCost(two, foreign), await sameCost(one, null)]).toEqual([
    true,
    false,
    undefined,
  ])

  const page = async (who: { browser: typeof w.stranger }) =>
    parse(await (await who.browser.get(applicationPaths.one(mine))).text()).querySelector('#duplicates')?.text
  expect(await page(w.coordinator)).toContain('同じ経費')
  expect(await page(w.hana)).toBe(undefined)
}, 20_000)

test('Who represents a firm is the same applicant as the firm: asking again under the own name is found, from either side', async () => {
  const open = await openScheme(w.site, {}, definition)
  const firm = await given({ at: open, what: '看板', yen: 70_000, state: 'awarded' })
  const [own, another] = [
    await given({ at: open, person: w.hana.person, what: '看板', yen: 70_000 }),
    await given({ at: open, person: w.jiro.person }),
  ]
  const same = async (id: string) =>
    (await found(id)).filter((one) => one.same_firm).map(({ other, costs }) => [other.id, costs.length])
  expect(await same(own)).toContainEqual([firm, 1])
  expect(await same(firm)).toContainEqual([own, 1])
  expect((await same(another)).map(([id]) => id)).not.toContain(firm)
}, 20_000)

test('A catalogue that everybody attaches hides neither the firm’s own other application nor the newest of others', async () => {
  const sha256 = 'c'.repeat(64)
  const [first, second, third] = [await openScheme(w.site), await openScheme(w.site), await openScheme(w.site)]
  const own = await given({ at: first, organization: w.other, state: 'awarded', sha256 })
  const row = {
    municipality: w.municipality,
    name: 'カタログ.pdf',
    type: 'application/pdf',
    bytes: 10,
    sha256,
    pages: 1,
    uploaded_by: 'test',
    subject: 'application',
  }
  await w.site.inside((tx) =>
    tx
      .insertInto('file')
      .values(Array.from({ length: 1200 }, () => ({ ...row, id: newId(), subject_id: newId() })))
      .execute(),
  )
  const newest = await given({ at: second, sha256 })
  const mine = await given({ at: third, organization: w.other, sha256 })
  const seen = (await found(mine)).filter(({ documents }) => documents.length > 0).map(({ other }) => other.id)
  expect(new Set(seen)).toEqual(new Set([own, newest]))
})

test('Cost aided elsewhere is what the same firm was granted; what was refused or is only asked for does not count', async () => {
  const third = await openScheme(w.site)
  const mine = await given({ at: third, organization: w.other, what: 'レジ', yen: 80_000 })
  await given({ at: one, organization: w.other, what: 'レジ', yen: 80_000, state: 'rejected' })
  expect(await sameCost(third, mine)).toBe(false)
})

test('They are found for three applications with as many queries as for one', async () => {
  const [a, b, c] = [
    await given({ at: await openScheme(w.site) }),
    await given({ at: await openScheme(w.site) }),
    await given({ at: await openScheme(w.site) }),
  ]
  const queries = async (ids: string[]) => {
    w.site.db.takeQueries()
    await w.site.inside((tx) => duplicatesOf(tx, ids))
    return w.site.db.takeQueries().length
  }
  expect(await queries([a, b, c])).toBe(await queries([a]))
})
