// The search in the database: what is written another way is found, what the viewer may not see never is, nor counted.
import { sql } from 'kysely'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readingMunicipality } from '#platform/db/index.ts'
import { hoshimi, minamo, testDatabase, type TestDatabase } from '../../../test/database.ts'
import { countWords, search } from './index.ts'

let db: TestDatabase
const documents: [id: string, readers: string, title: string, content: string][] = [
  ['gear', '{stranger,member,staff}', 'カワセミ精密ｷﾞｱ', '葛\u{E0100}城さんのホームページ。町工場の写真を撮る'],
  ['tofu', '{stranger,member,staff}', 'まめや本店', '豆腐を配達します。コンピューターで帳簿をつけます'],
  ['takahashi', '{stranger,member,staff}', '髙橋ヴァイオリン工房', '齋藤さんと、サーバーの管理。園芸も'],
  ['draft', '{staff,o1}', '下書きの豆腐料理', 'ヒミツプロジェクト'],
  ['member', '{member}', 'そら', '会員に見せる豆腐の話'],
  ['staff', '{staff}', 'そら', '担当者だけの豆腐の電話番号'],
]
const ask = (q: string, viewer = ['stranger'], municipality = minamo.code) =>
  readingMunicipality(db.root, municipality, (tx) =>
    search(tx, { q, viewer, kind: null, facet: null, page: 1, perPage: 20 }),
  )
const found = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).hits.map(({ id }) => id).sort()
const put = (municipality: string, [id, readers, title, content]: (typeof documents)[number]) =>
  sql`select search_put(${municipality}, 'test', ${id}, ${readers}::text[], '', ${title}, ${content})`

beforeAll(async () => {
  db = await testDatabase()
  for (const one of documents) await put(minamo.code, one).execute(db.root)
  await put(hoshimi.code, ['there', '{stranger,member,staff}', '豆腐の里', 'ホシミダケ']).execute(db.root)
  await countWords(db)
})

describe('what is written another way', () => {
  it.each([
    ['ｶﾜｾﾐ', 'gear'],
    ['かわせみ　ぎあ', 'gear'],
    ['ギア カワセミ', 'gear'],
    ['葛城', 'gear'],
    ['葛\u{E0101}城', 'gear'],
    ['ほーむぺーじ', 'gear'],
    ['ﾎｰﾑﾍﾟｰｼﾞ', 'gear'],
    ['コンピュータ', 'tofu'],
    ['こんぴゅーたー', 'tofu'],
    ['腐', 'tofu'],
    ['豆腐', 'tofu'],
    ['店', 'tofu'],
    ['高橋', 'takahashi'],
    ['バイオリン', 'takahashi'],
    ['ヴァイオリン', 'takahashi'],
    ['斉藤', 'takahashi'],
    ['サーバ', 'takahashi'],
    ['園', 'takahashi'],
  ])('is found by %s', async (q, id) => {
    const { hits, how } = await ask(q)
    expect([hits[0]?.id, how === 'exact' || hits.length > 0]).toEqual([id, true])
  })

  it.each(['%', "'", "' | 'a", ':*', '\\', '!', '( )', '', '　'])('nothing is found by %s', async (q) => {
    expect(await found(q)).toEqual([])
  })
})

describe('a typing error in katakana', () => {
  it.each([
    ['コンピュタ', 'コンピューター', 'tofu'],
    ['コンピューダー 帳簿', 'コンピューター 帳簿', 'tofu'],
    ['ホームペジ', 'ホームページ', 'gear'],
    ['バイオリソ', 'ヴァイオリン', 'takahashi'],
  ])('%s is read as %s', async (q, corrected, id) => {
    expect(await ask(q)).toMatchObject({ corrected, hits: [{ id }], how: 'exact' })
  })

  it('is left alone where the word is there', async () => {
    expect((await ask('コンピューター')).corrected).toBe(null)
  })

  it('never tells a word that only others may read', async () => {
    for (const q of ['ヒミツプロジエクト', 'ホシミダゲ']) expect((await ask(q)).corrected).toBe(null)
    expect((await ask('ヒミツプロジエクト', ['staff'])).corrected).toBe('ヒミツプロジェクト')
  })
})

describe('few answers', () => {
  it('are found by common words, where the rare pairs of the question stand nowhere', async () => {
    const common = Array.from({ length: 600 }, (_, i) => [`c${i}`, '{stranger}', `第${i}工場`, '精密歯車'] as const)
    for (const one of common) await put(minamo.code, [...one]).execute(db.root)
    await countWords(db)
    const { how, hits } = await ask('精密ナ歯車ヲ')
    expect([how, hits.length]).toEqual(['near', 20])
    await sql`delete from finding.document where title like '%工場' and id like 'c%'`.execute(db.root)
    await countWords(db)
  })

  it('are followed by near ones, the nearest first', async () => {
    const { how, hits } = await ask('町工場の写真を上手に撮ってくれる人はいますか')
    expect([how, hits[0]?.id]).toEqual(['near', 'gear'])
  })
})

describe('what the viewer may not see', () => {
  it('is neither found nor counted', async () => {
    const seen = async (viewer: string[], municipality = minamo.code) => {
      const { hits, counts, total } = await ask('豆腐', viewer, municipality)
      expect([total, counts.reduce((sum, one) => sum + one.documents, 0)]).toEqual([hits.length, hits.length])
      return hits.map(({ id }) => id).sort()
    }
    expect(await seen(['stranger'])).toEqual(['tofu'])
    expect(await seen(['member'])).toEqual(['member', 'tofu'])
    expect(await seen(['member', 'o1'])).toEqual(['draft', 'member', 'tofu'])
    expect(await seen(['staff'])).toEqual(['draft', 'staff', 'tofu'])
    expect(await seen(['stranger'], hoshimi.code)).toEqual(['there'])
    expect(await seen(['staff'], '')).toEqual([])
  })
})

describe('the index', () => {
  it('has what its transaction wrote, and nothing of one that was rolled back', async () => {
    const trial = db.root.transaction().execute(async (tx) => {
      await put(minamo.code, ['new', '{stranger}', '新しい鍛冶屋', '']).execute(tx)
      await sql`select set_config('app.municipality', ${minamo.code}, true)`.execute(tx)
      const asked = { q: '鍛冶屋', viewer: ['stranger'], kind: null, facet: null, page: 1, perPage: 20 }
      expect((await search(tx, asked)).total).toBe(1)
      throw new Error('rolled back')
    })
    await expect(trial).rejects.toThrow('rolled back')
    expect(await found('鍛冶屋')).toEqual([])
  })

  it('folds once and for all, and finds a text by any two neighbours of it', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'ーアがガ豆腐髙ヴァィ店0aＡ ・'), maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(text, async (t) => {
        const { rows } = await sql<{ once: string; twice: string; held: boolean | null }>`
          with f as (select search_fold(${t}) as f), p as (select f, search_terms(f) as terms from f)
          select f as once, search_fold(f) as twice,
            (select bool_and(search_condition(w) is null or array_to_tsvector(terms) @@ search_condition(w))
              from unnest(string_to_array(f, ' ')) w where w <> '') as held from p`.execute(db.root)
        expect(rows[0]?.held ?? true).toBe(true)
        expect(rows[0]?.twice.replaceAll('ー', '')).toBe(rows[0]?.once.replaceAll('ー', ''))
      }),
      { numRuns: 60 },
    )
  })
})
