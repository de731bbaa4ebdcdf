// A town of N rows in every table that a list reads, made inside PostgreSQL. Nothing here is meant to be read by people.
import type { Client } from 'pg'
import { skillOptions } from '#modules/members/index.ts'
import { schemes } from './town-schemes.ts'

export const municipality = '000019'

/** A repeatable id: `kind` names the table, `n` the row. */
export const id = (kind: number, n: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const sqlId = (kind: number, n: string): string =>
  `('${kind.toString(16).padStart(8, '0')}-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`

export const kinds = {
  organization: 1,
  person: 2,
  opportunity: 3,
  entry: 4,
  thread: 5,
  batch: 6,
  event: 7,
  scheme: 8,
  application: 9,
  decision: 10,
} as const
const organization = (n: string) => sqlId(kinds.organization, n)
const person = (n: string) => sqlId(kinds.person, n)
const event = (n: string) => sqlId(kinds.event, n)
const opportunity = (n: string) => sqlId(kinds.opportunity, n)

const pick = (words: readonly string[], n: string) => `(array['${words.join("','")}'])[1 + (${n}) % ${words.length}]`
const makes = [
  '精密歯車',
  '畳表',
  '和菓子',
  '金型',
  '木工家具',
  '印刷物',
  '醤油',
  '織物',
  '電子基板',
  '包丁',
  '旋盤加工品',
]
const families = ['山田', '小宮山', '渡邉', '佐伯', '大野', '早川', '星', '中川', '三浦', '森', '長谷川', '𠮷田', '林']
const readings = [
  'ヤマダ',
  'コミヤマ',
  'ワタナベ',
  'サエキ',
  'オオノ',
  'ハヤカワ',
  'ホシ',
  'ナカガワ',
  'ミウラ',
  'モリ',
  'ハセガワ',
  'ヨシダ',
  'ハヤシ',
]
const area = (n: string) => `'第' || (${n}) % 80 || '町'`
const rows = (n: number) => `from generate_series(0, ${n - 1}) i`
const when = (n: string) => `now() - ((${n}) % 900) * interval '1 day' - (${n}) * interval '1 second'`
const states = `case when i % 40 = 0 then 'published' when i % 100 = 1 then 'draft' when i % 200 = 3 then 'review' else 'closed' end`

const statements = (n: number, skills: readonly string[]): string[] => [
  `insert into municipality values ('${municipality}', 'みなも区', 'ミナモク', 'Minamo', '課', 'Division', '00', '{localhost}'),
    ('000027', 'ほしみ町', 'ホシミチョウ', 'Hoshimi', '課', 'Division', '00', '{}')`,
  `insert into organization (municipality, id, kind, name, name_kana, name_key, industry, address, area, slug, headline, makes,
    story, professional, face_published, latitude, longitude, origin, updated_at)
    select '${municipality}', ${organization('i')}, ${pick(['factory', 'company', 'sole_proprietor', 'npo'], 'i')},
    ${pick(makes, 'i')} || '第' || i || '工業', ${pick(readings, 'i')} || i, 'k' || i, array[lpad((i % 99 + 1)::text, 2, '0')],
    '住所' || i, ${area('i')}, 's' || i, 'ひとこと' || i, ${pick(makes, 'i / 7')} || 'を作ります', repeat('わが社は長く続く会社です。', 8),
    i % 50 = 0, i % 60 <> 5, 35, 139, 'import', ${when('i')} ${rows(n)}`,
  `insert into person (municipality, id, account, family_name, given_name, family_kana, given_kana, display_name, email, area, occupation,
    bio, offers_words, hours_per_week, days, findable, sdgs, origin, updated_at)
    select '${municipality}', ${person('i')}, 'account' || i, ${pick(families, 'i')}, '名' || i, ${pick(readings, 'i')}, 'メイ' || i,
    ${pick(families, 'i')} || i, 'p' || i || '@bench.example.jp', ${area('i')}, ${pick(['設計', '経理', '広報', '営業'], 'i')},
    repeat('地域で力になりたい。', 6), ${pick(makes, 'i / 3')}, 1 + i % 10, array['weekend'], false, array[1 + i % 17], 'web', ${when('i')} ${rows(n)}`,
  `insert into consent (municipality, id, person, purpose, text_version) select '${municipality}', gen_random_uuid(), ${person('i')},
    'findable', '1' ${rows(n)} where i % 5 > 0`,
  `update person set findable = true where id in (select person from consent)`,
  `insert into person_skill select '${municipality}', ${person('i')}, (array['${skills.join("','")}'])[1 + (i * 7 + k * 13) % ${skills.length}],
    1 + (i + k) % 3, i % 20 ${rows(n)}, generate_series(0, 2) k on conflict do nothing`,
  `insert into affiliation (municipality, organization, person, role) select '${municipality}', ${organization('i')}, ${person('i')},
    'representative' ${rows(n)}`,
  `insert into claim (municipality, id, organization, person, reason) select '${municipality}', gen_random_uuid(), ${organization('i')},
    ${person('i + 1')}, '代表です' ${rows(Math.ceil(n / 500))}`,
  `insert into opportunity (municipality, id, kind, organization, title, current_state, goal, work, hours_per_week, months, place, area,
    days, reward_yen, reward_unit, sdgs, entry_from_on, entry_until_on, state, origin, created_account, created_at, submitted_at,
    published_at, closed_at, closed_reason)
    select '${municipality}', ${opportunity('i')}, ${pick(['side-job', 'pro-bono', 'collaboration'], 'i')}, ${organization('i * 31 % ' + n)},
    ${pick(makes, 'i')} || 'を広める' || i, repeat('いま困っていることがあります。', 5), '三か月で形にする', ${pick(makes, 'i / 5')} || 'の案内', 4, 3,
    ${pick(['online', 'onsite', 'either'], 'i')}, ${area('i')}, array['weekend'], 30000, 'month', array[1 + i % 17], current_date - 60,
    current_date + case when i % 80 = 0 then 20 + i % 30 else -5 end, s.state, 'web', 'account0', ${when('i')}, ${when('i')},
    case when s.state in ('published', 'closed') then ${when('i')} end, case when s.state = 'closed' then ${when('i')} end,
    case when s.state = 'closed' then 'filled' end ${rows(n)}, lateral (select ${states} as state) s`,
  `insert into opportunity_skill select '${municipality}', ${opportunity('i')}, (array['${skills.join("','")}'])[1 + (i * 7 + k * 5) % ${skills.length}],
    k = 0, 1 ${rows(n)}, generate_series(0, 2) k on conflict do nothing`,
  // Eight years of events, a tenth of a year of them ahead.
  `insert into event (municipality, id, kind, title, description, form, venue, capacity, price_yen, facilities, opens_at, closes_at, starts_at,
    ends_at, state, origin, created_account, published_at)
    select '${municipality}', ${event('i')}, ${pick(['exchange', 'course', 'tour', 'workshop'], 'i')}, ${pick(makes, 'i')} || 'を知る会' || i,
    repeat('席を替えながら話します。', 5), ${pick(['onsite', 'online'], 'i')}, '会館', 40, (i % 4) * 500,
    case when i % 10 = 0 then array['childcare'] else '{}' end, d - interval '20 days', d - interval '1 day', d, d + interval '2 hours',
    'published', 'web', 'account0', d - interval '30 days'
    ${rows(n)}, lateral (select now() + ((i % 3000) - 2900) * interval '1 day' as d) t`,
  `insert into event_session (municipality, id, event, starts_at, ends_at) select municipality, gen_random_uuid(), id, starts_at, ends_at from event`,
  ...schemes(municipality, n, (i) => sqlId(kinds.scheme, i)),
  // The first challenge has very many entries, the first person too; the rest are spread.
  `insert into entry (municipality, id, opportunity, person, motive, state, origin, created_account, created_at, answered_at, waits_for, waits_since)
    select '${municipality}', ${sqlId(kinds.entry, 'i')}, case when i % 50 = 0 then ${opportunity('0')} else ${opportunity(`i * 17 % ${n}`)} end,
    case when i % 50 = 1 then ${person('0')} else ${person('i')} end, 'やってみたいです', s.state, 'web', 'account' || i, ${when('i')},
    case when s.state = 'declined' then now() end, case when s.state = 'sent' then 'organization' end,
    case when s.state = 'sent' then ${when('i')} end ${rows(n)},
    lateral (select case when i % 30 = 0 then 'sent' else 'declined' end as state) s`,
  `insert into entry_person (municipality, opportunity, person, entry, lead) select municipality, opportunity, person, id, true from entry
    on conflict do nothing`,
  `insert into introduction (municipality, id, opportunity, organization, person, until_on, ended_at, created_account, created_at)
    select '${municipality}', gen_random_uuid(), ${opportunity(`i / 20`)}, ${organization('i')}, ${person('i % 3000')},
    current_date + 5 - i % 200, case when i % 200 > 5 then now() end, 'account0', ${when('i')} ${rows(n)} on conflict do nothing`,
  `insert into thread (municipality, id, subject_kind, subject_id) select '${municipality}', ${sqlId(kinds.thread, 'i')}, 'entry',
    ${sqlId(kinds.entry, 'i')} ${rows(n)}`,
  `insert into message (municipality, id, thread, author_account, author_name, author_side, body) select '${municipality}', gen_random_uuid(),
    ${sqlId(kinds.thread, 'i')}, 'account0', '名', 'organization', 'お返事です' ${rows(n)}`,
  `insert into notice (municipality, id, person, subject, body, href, created_at, read_at) select '${municipality}', gen_random_uuid(),
    case when i % 10 = 0 then ${person('0')} else ${person('i')} end, '{"ja":"知らせ","en":"Notice"}', '{"ja":"本文","en":"Body"}', '/me',
    ${when('i')}, case when i % 3 = 0 then now() end ${rows(n)}`,
  `insert into import_batch (municipality, id, kind, source, file_name, file_sha256, map, state, total, by_account) values
    ('${municipality}', '${id(kinds.batch, 0)}', 'organizations', 'bench', 'bench.csv', '', 'standard', 'done', ${n}, 'account0')`,
  `insert into import_row (municipality, batch, line, outcome, title, subject) select '${municipality}', '${id(kinds.batch, 0)}', i + 2,
    case when i % 300 = 0 then 'rejected' when i % 9 = 0 then 'repaired' else 'accepted' end, '工業' || i, ${organization('i')} ${rows(n)}`,
  `insert into mail (municipality, id, to_address, locale, subject, paragraphs, state, created_at) select '${municipality}',
    gen_random_uuid(), 'p' || i || '@bench.example.jp', 'ja', '知らせ', '{本文}', 'captured', ${when('i')} ${rows(n)}`,
]

/** A thousand a transaction, as the acts of a year would come: each line updates the chain's head. */
const auditLines = (from: number) =>
  `insert into audit_line (municipality, seq, account, actor, origin, action, subject, subject_id, request_id, address, prev, hash)
    select '${municipality}', 0, 'account' || i % 1000, '名', 'web', ${pick(['members.profile_saved', 'entries.sent', 'opportunities.published'], 'i')},
    'person', ${person('i')}::text, 'r' || i, '', '', '' from generate_series(${from}, ${from + 999}) i`

/** Some minutes for 100,000. */
export async function buildTown(client: Client, n: number): Promise<void> {
  await client.query(`select set_config('app.municipality', '${municipality}', false)`)
  const skills = skillOptions().map(({ value }) => value)
  for (const statement of statements(n, skills)) await client.query(statement)
  for (let from = 0; from < n; from += 1000) await client.query(auditLines(from))
  await client.query('vacuum analyze')
}
