// A list of people comes in: once, for staff only, and whoever it names may take their row over.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import { hoshimi, minamo } from '../../../../../test/database.ts'
import { testSite } from '../../../../../test/site.ts'
import { workbookOf } from '../../../../../test/workbook.ts'
import { matchablePeople } from '../../queries/matchable.ts'
import { importFile } from '../command.ts'
import { people } from './index.ts'

type Site = Awaited<ReturnType<typeof testSite>>
let site: Site
beforeAll(async () => {
  site = await testSite()
})

const headings = ['氏名', 'フリガナ', '表示名', 'メールアドレス', '電話', '住所', '職業', 'できること', '曜日']
const asako = [
  '青田　朝子',
  'アオタ アサコ',
  'あさこ',
  'Asako@Example.jp',
  '090-1111-2222',
  '本町1-2',
  '会計',
  '接客、猫',
  '平日夜',
]
const bunta = ['文田 文太', 'ブンタ', '', '', '', '', '', '', '']

const write = async (name: string, content: string | Buffer) => {
  const path = join(site.varDir, name)
  await writeFile(path, content)
  return path
}
const list = (...rows: string[][]) => write(`${newId()}.csv`, writeCsv(headings, rows))
async function read(path: string, { source = '会員名簿', municipality = minamo.code, dryRun = false } = {}) {
  const report = await importFile(site.services, municipality, people, path, { source, dryRun })
  const { accepted, repaired, rejected, unchanged, notes } = report
  return { counts: [accepted, repaired, rejected, unchanged], notes: notes.map(({ words }) => words.ja), report }
}
const named = (family_name: string, municipality = minamo.code) =>
  site.inside(
    (tx) => tx.selectFrom('person').selectAll().where('family_name', '=', family_name).orderBy('id').execute(),
    municipality,
  )
const only = async (family_name: string, municipality = minamo.code) => {
  const [person, ...more] = await named(family_name, municipality)
  if (person === undefined || more.length > 0) throw new Error(`${more.length} more than one ${family_name}`)
  return person
}
const skillsOf = (person: string) =>
  site.inside((tx) => tx.selectFrom('person_skill').select(['skill', 'level']).where('person', '=', person).execute())

describe('a list of people', () => {
  it('comes in without account and consent, and a second time changes nothing', async () => {
    const path = await list(asako, bunta, ['', '', '', 'nobody@example.jp', '', '', '', '', ''])
    expect((await read(path, { dryRun: true })).counts).toEqual([0, 2, 1, 0])
    expect(await named('青田')).toEqual([])
    const first = await read(path)
    expect(first.counts).toEqual([0, 2, 1, 0])
    expect(first.report.remark?.ja).toContain('本人の同意が要ります')
    const person = await only('青田')
    expect(person).toMatchObject({
      given_name: '朝子',
      family_kana: 'アオタ',
      display_name: 'あさこ',
      email: 'asako@example.jp',
      phone: '090-1111-2222',
      area: '本町',
      occupation: '会計',
      offers_words: '猫',
      days: ['weekday_evening'],
      place: 'either',
      account: null,
      findable: false,
      origin: 'import',
      source: '会員名簿',
      version: 1,
    })
    expect(await skillsOf(person.id)).toEqual([{ skill: 'customer_service', level: 1 }])
    expect((await read(path)).counts).toEqual([0, 0, 1, 2])
    expect(await only('青田')).toEqual(person)
  })

  it('renews what it wrote, and leaves what others wrote or the person keeps themselves', async () => {
    const renewed = asako.with(6, '税理士').with(7, '接客、SNSの運用')
    expect((await read(await list(renewed))).notes).toContain('新しくしました：職業・所属、できること')
    const person = await only('青田')
    expect([person.occupation, (await skillsOf(person.id)).map(({ skill }) => skill).sort()]).toEqual([
      '税理士',
      ['customer_service', 'sns'],
    ])
    const other = await read(await list(asako.with(6, '農家')), { source: '別の名簿' })
    expect([other.counts, (await only('青田')).occupation]).toEqual([[0, 0, 0, 1], '税理士'])
    await site.inside((tx) =>
      tx.updateTable('person').set({ version: 2, bio: '自分で書いた' }).where('id', '=', person.id).execute(),
    )
    await read(await list(asako.with(6, '農家')))
    expect(await only('青田')).toMatchObject({ occupation: '税理士', bio: '自分で書いた' })
  })

  it('knows a person by address, else by name, reading and telephone together', async () => {
    const moved = asako.with(3, '').with(0, '青田朝子')
    expect((await read(await list(moved), { source: '電話の名簿' })).counts).toEqual([0, 0, 0, 1])
    const other = await read(await list(asako.with(0, '赤井 次郎').with(1, 'アカイ ジロウ')))
    expect([other.counts, other.notes]).toEqual([
      [0, 0, 1, 0],
      ['名簿に、同じメールアドレスで別の氏名の人がいます。どちらの人か、お確かめください'],
    ])
    const like = await read(await list(asako.with(3, 'second@example.jp').with(4, '')), { source: '二つ目' })
    expect(like.notes).toContain('同じ氏名の人が名簿にいます。同じ人でないか、お確かめください')
    expect((await named('青田')).length).toBe(2)
  })

  it('is read from the encodings and spreadsheets of offices', async () => {
    const text = writeCsv(headings, [asako.with(0, '千葉 髙子').with(3, 'chiba@example.jp').with(4, '')])
    const old = await read(await write('cp932.csv', iconv.encode(text.replace('﻿', ''), 'cp932')))
    expect([old.report.encoding, old.counts[1], (await only('千葉')).given_name]).toEqual(['cp932', 1, '髙子'])
    const sheet = [
      ['姓', '名', 'メール', '携帯電話', '週に使える時間'],
      ['土井', '大', 'doi@example.jp', 9012345678, 4],
    ]
    const book = await read(await write('people.xlsx', workbookOf(sheet)))
    expect([book.report.format, book.counts]).toEqual(['xlsx', [0, 1, 0, 0]])
    expect(await only('土井')).toMatchObject({ given_name: '大', phone: '09012345678', hours_per_week: 4 })
  })

  it('is refused with a sentence where no column is a name, and never breaks on nonsense', async () => {
    const path = await write('odd.csv', 'あ,い\n1,2\n')
    await expect(read(path)).rejects.toThrow('which column is “Full name”')
    const odd = [
      '<script>',
      "'; drop table person; --",
      '\u202E\u200B',
      '🍣'.repeat(300),
      'a@b',
      '999',
      '平成99年',
      '=1+1',
      '月',
    ]
    const rows = Array.from({ length: odd.length }, (_, i) => [...odd.slice(i), ...odd.slice(0, i)])
    const { counts } = await read(await list(...rows), { source: '変なもの' })
    expect(counts.reduce((a, b) => a + b)).toBe(rows.length)
    expect((await read(await list(...rows), { source: '変なもの' })).counts.slice(0, 2)).toEqual([0, 0])
  })
})

describe('an imported person', () => {
  const form = async (browser: Awaited<ReturnType<Site['browser']>>) => {
    const page = parse(await (await browser.get('/me/profile')).text())
    const value = (name: string) => page.querySelector(`[name=${name}]`)?.getAttribute('value') ?? ''
    return { page, id: value('id'), version: value('version'), family_name: value('family_name') }
  }
  const typed = {
    given_name: '花',
    family_kana: 'エダ',
    given_kana: 'ハナ',
    display_name: '花',
    place: 'either',
    reward: 'either',
  }
  const enter = async (email: string, host = 'localhost') => {
    await site.account(email)
    const browser = site.browser(host)
    await browser.signIn(email)
    return browser
  }

  it('is seen by staff and by nobody else', async () => {
    const [{ id = '' } = {}] = await named('青田')
    await site.account('staff@example.jp', 'coordinator')
    const staff = site.browser()
    await staff.signIn('staff@example.jp')
    const member = await enter('member@example.jp')
    expect((await staff.get(`/people/${id}`)).status).toBe(200)
    for (const browser of [member, site.browser()]) {
      expect((await browser.get(`/people/${id}`)).status).not.toBe(200)
      expect(await (await browser.get('/people?q=あさこ')).text()).not.toContain(id)
      expect((await browser.get('/staff/people?q=青田')).status).not.toBe(200)
    }
    expect(await site.inside(matchablePeople)).toEqual([])
  })

  it('becomes the account that confirms its address, once, with what they save', async () => {
    const rows = [
      asako.with(0, '江田 花').with(3, 'Eda@example.jp').with(4, ''),
      asako.with(0, '江田 花').with(3, 'x@example.jp').with(4, ''),
    ]
    await read(await list(...rows), { source: '引き継ぎ' })
    const before = (await named('江田')).find(({ email }) => email === 'eda@example.jp')
    const eda = await enter('eda@example.jp')
    const opened = await form(eda)
    expect([opened.id, opened.family_name]).toEqual([before?.id, '江田'])
    expect(opened.page.text).toContain('保存すると、あなたのプロフィールになります')
    const values = { ...typed, id: opened.id, version: opened.version, family_name: '江田', bio: '本人です' }
    const answers = await Promise.all([eda.post('/me/profile', values), eda.post('/me/profile', values)])
    expect(answers.map(({ status }) => status).every((status) => status === 303 || status === 409)).toBe(true)
    const after = (await named('江田')).filter(({ account }) => account !== null)
    expect(after.map(({ id, bio, findable, version }) => ({ id, bio, findable, version }))).toEqual([
      { id: before?.id, bio: '本人です', findable: false, version: 2 },
    ])
    const lines = await site.inside((tx) =>
      tx
        .selectFrom('audit_line')
        .select(['action', 'changes'])
        .where('subject_id', '=', before?.id ?? '')
        .execute(),
    )
    expect(lines.map(({ action }) => action)).toEqual(['members.profile_taken_over'])
    expect(lines[0]?.changes['account']).toEqual([null, after[0]?.account])
    const again = await read(await list(...rows.map((row) => row.with(6, '別の仕事'))), { source: '引き継ぎ' })
    expect((await named('江田')).map(({ occupation }) => occupation).sort()).toEqual(['', '別の仕事'])
    expect(again.counts).toEqual([0, 1, 0, 1])
  })

  it('is taken over also from a form that was opened before the import', async () => {
    const browser = await enter('fuji@example.jp')
    const empty = await form(browser)
    await read(await list(asako.with(0, '藤 次').with(3, 'fuji@example.jp').with(4, '')))
    await browser.post('/me/profile', { ...typed, id: empty.id, version: empty.version, family_name: '藤' })
    expect(await only('藤')).toMatchObject({ email: 'fuji@example.jp', origin: 'import', version: 2 })
  })

  it('is one, also where an import and a registration meet', async () => {
    const emails = Array.from({ length: 5 }, (_, i) => `meet${i}@example.jp`)
    const browsers = await Promise.all(emails.map((email) => enter(email)))
    const rows = emails.map((email, i) => asako.with(0, `出会${i} 花`).with(3, email).with(4, ''))
    const saved = browsers.map((browser, i) =>
      browser.post('/me/profile', { ...typed, id: newId(), version: '0', family_name: `出会${i}` }),
    )
    const [, ...answers] = await Promise.all([read(await list(...rows), { source: '出会い' }), ...saved])
    expect(answers.map(({ status }) => status)).toEqual(emails.map(() => 303))
    const people = await site.inside((tx) =>
      tx.selectFrom('person').select(['email', 'account']).where('email', 'like', 'meet%').orderBy('email').execute(),
    )
    expect(people.map(({ email, account }) => [email, account !== null])).toEqual(emails.map((email) => [email, true]))
  })

  it('of another municipality is never taken, nor one whose address is not confirmed', async () => {
    const there = await list(asako.with(0, '後藤 花').with(3, 'goto@example.jp').with(4, ''))
    await read(there, { municipality: hoshimi.code })
    const goto = await enter('goto@example.jp')
    const opened = await form(goto)
    expect(opened.family_name).toBe('')
    await goto.post('/me/profile', { ...typed, id: opened.id, version: '0', family_name: '後藤' })
    expect(await only('後藤', hoshimi.code)).toMatchObject({ account: null, version: 1 })
    expect(await only('後藤')).toMatchObject({ origin: 'web', version: 1 })
    const stranger = site.browser()
    await read(await list(asako.with(0, '原 花').with(3, 'hara@example.jp').with(4, '')))
    await stranger.post('/register', {
      name: '原',
      email: 'hara@example.jp',
      password: 'correct horse battery',
      agree: 'yes',
    })
    expect((await stranger.get('/me/profile')).status).not.toBe(200)
    expect((await only('原')).account).toBe(null)
  })
})
