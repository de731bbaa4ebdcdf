// One person with something in every table: all of it is handed out, and after erasing none of it is found.
import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { verifyAudit } from '#platform/audit/index.ts'
import { sweepFiles } from '#platform/files/sweep.ts'
import { closeAccount, declaredBy, erasedIn, erasePerson, exportOf, planFor } from '#modules/privacy/index.ts'
import { modules } from '../src/modules.ts'
import { hoshimi, minamo } from './database.ts'
import { privacyWorld } from './privacy-world.ts'
import { others, traces } from './privacy/words.ts'
import { testSite } from './site.ts'

const declared = declaredBy(modules)
const municipality = minamo.code

/** The parts of an archive that only stores them: each behind a header of 30 bytes and its name. */
function storedParts(zip: Buffer): Map<string, string> {
  const parts = new Map<string, string>()
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const [size, length] = [zip.readUInt32LE(at + 22), zip.readUInt16LE(at + 26)]
    const from = at + 30 + length
    parts.set(zip.toString('utf8', at + 30, from), zip.toString('utf8', from, from + size))
    at = from + size
  }
  return parts
}

describe('somebody with something in every table', () => {
  let site: Awaited<ReturnType<typeof testSite>>
  let w: Awaited<ReturnType<typeof privacyWorld>>
  const exported = async (judged: boolean) => {
    const made = await exportOf(site.services, municipality, declared, w.email, judged)
    return storedParts(made?.archive ?? Buffer.alloc(0))
  }
  /** Every text, array and JSON column of the whole database, the queue's too: which say any of these. */
  async function found(words: readonly string[]): Promise<string[]> {
    const { rows } = await sql<{ t: string; c: string }>`
      select table_schema || '.' || quote_ident(table_name) as t, quote_ident(column_name) as c
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
        and data_type in ('text', 'ARRAY', 'json', 'jsonb', 'character varying', 'tsvector')
      order by 1, 2`.execute(site.db.root)
    const hits: string[] = []
    for (const { t, c } of rows) {
      const hit = await sql<{ word: string }>`
        select distinct trace as word from ${sql.raw(t)}, unnest(${[...words]}::text[]) trace
        where strpos(lower(${sql.raw(c)}::text), lower(trace)) > 0 order by 1`.execute(site.db.root)
      for (const { word } of hit.rows) hits.push(`${t}.${c} ${word}`)
    }
    return hits
  }
  beforeAll(async () => {
    site = await testSite()
    w = await privacyWorld(site)
  })

  it('is in every table that is declared: a new one needs a row in this world', async () => {
    const planned = await planFor(site.db, municipality, declared, w.email)
    const counted = new Set(planned?.plan.map(({ table }) => table))
    expect(declared.holdings.map(({ table }) => table).filter((table) => !counted.has(table))).toEqual([])
  })

  it('receives all that is theirs, with the photograph, and nothing that others keep to themselves', async () => {
    const parts = await exported(false)
    expect([...parts.keys()]).toEqual(['index.html', 'data.json', 'files/葉隠菊乃.png'])
    const data = parts.get('data.json') ?? ''
    const given = [...declared.holdings, ...declared.installation]
      .filter(({ columns }) => Object.values(columns).some((column) => column !== null))
      .map(({ table }) => table)
    const tables: unknown = JSON.parse(data).tables.map(({ table }: { table: string }) => table)
    expect(tables).toEqual(given.filter((table) => !/shortlist|twoFactor|passkey/.test(table)))
    for (const words of [
      '菊乃の動機',
      'ハガクレ',
      '03-9876-5432',
      '葉隠さん、よろしく',
      'いただいたお礼',
      '202.0.113.9',
    ]) {
      expect(data).toContain(words)
    }
    expect(parts.get('index.html')).toContain('菊乃の動機')
    for (const secret of [
      '葉隠さんがよい',
      '葉隠さんとは合わない',
      '葉隠さんに電話',
      'hana@example.jp',
      others,
      'こんにちは',
    ]) {
      expect(data).not.toContain(secret)
    }
  })

  it('staff read also what was written about them, to judge it before it is handed out', async () => {
    const data = (await exported(true)).get('data.json')
    for (const words of ['葉隠さんがよい', '葉隠さんとは合わない', '葉隠さんに電話']) expect(data).toContain(words)
  })

  it('reads, in the dry run, what would go, and nothing has gone', async () => {
    const planned = await planFor(site.db, municipality, declared, w.person)
    expect(planned?.plan).toContainEqual({ table: 'consent', how: 'rows', count: 1 })
    expect(planned?.plan).toContainEqual({ table: 'notice', how: 'names', count: 1 })
    expect(await planFor(site.db, municipality, declared, 'nobody@example.jp')).toBeUndefined()
    expect(await planFor(site.db, municipality, declared, w.email)).toEqual(planned)
  })

  it('is erased: no column of the database says who it was, but where a declaration keeps it with its reason', async () => {
    const before = await sql<{ n: number }>`select count(*) as n from audit_line`.execute(site.db.root)
    const done = await erasePerson(site.db, systemActor(municipality, '検査'), declared, w.email)
    expect(done?.person).toBe(w.person)
    expect(await site.inside(erasedIn)).toMatchObject([{ person: w.person }])
    expect(await closeAccount(site.db, declared, w.account)).toBe(true)
    const kept = declared.holdings.filter(({ erase, retention }) => erase === 'nothing' && retention !== undefined)
    expect(kept.map(({ table }) => table)).toEqual([
      'agreement_version',
      'agreement_consent',
      'application',
      'decision_dossier',
      'payment_batch',
    ])
    expect(await found(traces)).toEqual([
      'public.agreement_consent.address 202.0.113.9',
      'public.agreement_consent.name 菊乃',
      'public.agreement_consent.name 葉隠',
      'public.agreement_version.terms 菊乃',
      'public.agreement_version.terms 葉隠',
      'public.application.answers 葉隠',
      'public.application.applicant_key 菊乃',
      'public.application.applicant_key 葉隠',
      'public.application.applicant_name 菊乃',
      'public.application.applicant_name 葉隠',
      'public.application.saved_name きくの',
      'public.application.saved_name 葉隠',
      'public.award.applicant_name 菊乃',
      'public.award.applicant_name 葉隠',
      'public.change_request.words 葉隠',
      'public.decision_dossier.content 菊乃',
      'public.decision_dossier.content 葉隠',
      'public.decision_item.reason 葉隠',
      'public.letter.applicant_name 菊乃',
      'public.letter.applicant_name 葉隠',
      'public.letter.content 菊乃',
      'public.letter.content 葉隠',
      'public.payment_due.applicant_key 菊乃',
      'public.payment_due.applicant_key 葉隠',
      'public.payment_due.applicant_name 菊乃',
      'public.payment_due.applicant_name 葉隠',
      'public.recovery.applicant_name 菊乃',
      'public.recovery.applicant_name 葉隠',
      'public.recovery.reason 葉隠',
      'public.recovery_reversal.words 葉隠',
      'public.review_past.comments 葉隠',
      'public.review_past.reason 葉隠',
      'public.review_past.words 葉隠',
      'public.review_score.comments 葉隠',
      'public.review_score.words 葉隠',
      'public.screening.points 葉隠',
      'public.screening_correction.words 葉隠',
    ])
    const after = await sql<{ n: number }>`select count(*) as n from audit_line`.execute(site.db.root)
    expect((after.rows[0]?.n ?? 0) - (before.rows[0]?.n ?? 0)).toBe(1)
  })

  it('appears as 退会した方 where they were shown, and what others wrote stays', async () => {
    const bodies = await site.inside((tx) =>
      tx.selectFrom('message').select(['author_name', 'body']).orderBy('id').execute(),
    )
    expect(bodies).toEqual([
      { author_name: '退会した方', body: '（退会により消去しました）' },
      { author_name: '花', body: '退会した方、こんにちは。お電話は退会した方ですね。' },
      { author_name: '花', body: others },
    ])
    const mine = await site.inside((tx) =>
      tx.selectFrom('notice').select(['subject', 'body']).where('person', '=', w.hana.person).execute(),
    )
    expect(mine[0]).toMatchObject({ subject: { ja: '退会した方の応募' }, body: [{ ja: '"退会した方"さん', en: '' }] })
    expect((await w.coordinator.browser.get(`/people/${w.person}`)).status).toBe(404)
  })

  it('leaves a chain that verifies, in which the lines about them are empty and those about others are not', async () => {
    const verdict = await site.inside((tx) => verifyAudit(tx))
    expect(verdict).toMatchObject({ broken_at: null })
    expect(verdict.erased).toBeGreaterThan(1)
    expect(await found([others])).toContain(`public.audit_line.changes ${others}`)
  })

  it('is signed out, cannot sign in, and the bytes of the photograph are swept', async () => {
    expect((await w.browser.get('/account')).status).toBe(303)
    expect((await site.browser().signIn(w.email)).status).toBe(422)
    const path = `${site.varDir}/files/${w.sha256.slice(0, 2)}/${w.sha256}`
    expect(existsSync(path)).toBe(true)
    const later = new Date(Date.now() + 2 * 3_600_000)
    await site.inside((tx) =>
      tx
        .insertInto('file')
        .values({
          municipality,
          id: w.factory,
          name: 'x',
          type: 'x',
          bytes: 1,
          sha256: 'f'.repeat(64),
          pages: null,
          uploaded_by: 'x',
          subject: 'x',
          subject_id: 'x',
        })
        .execute(),
    )
    await sweepFiles({ ...site.services, now: () => later })
    expect(existsSync(path)).toBe(false)
  })

  it('keeps the account while another municipality uses it, and nobody is erased twice', async () => {
    await site.inside(
      (tx) =>
        tx
          .insertInto('person')
          .values({
            municipality: hoshimi.code,
            id: w.other,
            account: w.jiro.account,
            family_name: '水野',
            given_name: '二郎',
            family_kana: '',
            given_kana: '',
            display_name: '二郎',
            email: null,
            phone: null,
            postal_code: null,
            hours_per_week: null,
            home_town: null,
            photo: null,
            visibility: '{}',
            origin: 'web',
            source: null,
            source_key: null,
          })
          .execute(),
      hoshimi.code,
    )
    const erase = () => erasePerson(site.db, systemActor(municipality, '検査'), declared, w.jiro.person)
    expect(await erase()).toMatchObject({ person: w.jiro.person })
    expect(await closeAccount(site.db, declared, w.jiro.account)).toBe(false)
    expect(await erase()).toBeUndefined()
    expect((await site.browser().signIn(w.jiro.email)).status).toBe(303)
  })
})
