// A town with sixty open schemes (the shipped ones, again and again) and N applications: a quarter of them to the first, the rest spread
// over the others; what was proposed, granted, written and paid of them. Nothing here is meant to be read by people.
import type { Client } from 'pg'
import { formDefinition, shippedSchemes } from '#modules/schemes/index.ts'
import { id, kinds, sqlId } from './town.ts'

export const openSchemes = 60
export const schemeId = (n: number): string => id(kinds.scheme, n)
export const applicationId = (n: number): string => id(kinds.application, n)
/** Of those in the formal check of the first scheme, 200 at most. */
export const proposal = id(kinds.decision, 0)

const application = (n: string) => sqlId(kinds.application, n)
const scheme = (n: string) => sqlId(kinds.scheme, n)
const digest = `repeat('0', 64)`
/** Nothing is judged anew of what was submitted. */
const judgement = `'{"outcome":"eligible","lines":[],"amount":null}'::jsonb`
const bank = `'0001' as bank, '001' as branch, '1' as kind, '7654321' as number, 'ｺﾐﾔﾏｾｲｻｸｼﾖ' as holder`

/** The first hundredth waits to be paid; of twenty others 3 wait for staff, one each corrects or was rejected, 15 are over. */
const state = (n: number) => `case when i = ${n / 4} then 'draft' when i < ${n / 100} then 'fixed'
  else coalesce((array['formal', 'review', 'submitted', 'correction', 'rejected'])[1 + i % 20], 'closed') end`
const granted = `state in ('fixed', 'closed')`

async function schemes(client: Client, town: string): Promise<void> {
  const shipped = shippedSchemes()
  for (let n = 0; n < openSchemes; n += 1) {
    const one = shipped[n % shipped.length]?.scheme
    if (one === undefined) throw new Error('No scheme is shipped')
    const { kind, title, law, department } = one.text
    const values = [town, schemeId(n), kind, `${title} ${n}`, law, department, one.stages]
    await client.query(
      `insert into scheme (municipality, id, kind, title, law, department, stages, state, published_at, origin, created_account)
        values ($1, $2, $3, $4, $5, $6, $7, 'published', now() - interval '200 days', 'bench', 'x')`,
      values,
    )
    const parts = [
      town,
      schemeId(n),
      JSON.stringify(one.form ?? formDefinition.parse({ sections: [] })),
      JSON.stringify(one.rules),
    ]
    await client.query(
      `insert into scheme_form (municipality, id, scheme, number, definition, published_at, created_account) values ($1, $2, $2, 1, $3, now(), 'x')`,
      parts.slice(0, 3),
    )
    await client.query(
      `insert into scheme_rules (municipality, id, scheme, number, definition, published_at, created_account) values ($1, $2, $2, 1, $3, now(), 'x')`,
      [town, schemeId(n), parts[3]],
    )
  }
}

const statements = (town: string, n: number): string[] => [
  `insert into scheme_call (municipality, id, scheme, fiscal_year, opens_at, closes_at, budget_yen, form, rules, created_account)
    select municipality, id, id, 2026, now() - interval '100 days', now() + interval '60 days', 1000000000, id, id, 'x' from scheme where municipality = '${town}'`,
  `insert into organization (municipality, id, kind, name, name_key, slug, industry, area, corporate_number, origin)
    select '${town}', ${sqlId(kinds.organization, 'i')}, 'company', '第' || i || '工業', '第' || i || '工業', 'o' || i, '{09}', '第1町',
    lpad((1000000000000 + i)::text, 13, '0'), 'bench' from generate_series(0, ${n / 4}) i`,
  `insert into person (municipality, id, family_name, given_name, family_kana, given_kana, display_name, email, origin)
    values ('${town}', '${id(kinds.person, 0)}', '山田', '花', 'ヤマダ', 'ハナ', '花', 'hana@bench.example.jp', 'bench')`,
  `insert into affiliation (municipality, organization, person, role)
    values ('${town}', '${id(kinds.organization, 0)}', '${id(kinds.person, 0)}', 'representative')`,
  `insert into application (municipality, id, scheme, call, form, rules, organization, applicant_name, number, number_year, state, state_at, answers,
      judgement, asked_yen, sha256, pages, origin, created_account, created_at, submitted_at, submitted_account, officer)
    select '${town}', ${application('i')}, s.id, s.id, s.id, s.id, ${sqlId(kinds.organization, 'o')}, '第' || o || '工業',
      case when state <> 'draft' then o + 1 end, case when state <> 'draft' then 2026 end, state, at, answers, case when state <> 'draft' then ${judgement} end, 100000,
      case when state <> 'draft' then ${digest} end, case when state <> 'draft' then 3 end, 'web', 'x', at,
      case when state <> 'draft' then at end, case when state <> 'draft' then 'x' end, case when i % 3 = 0 then 'x' end
    from generate_series(0, ${n - 1}) i,
      lateral (select case when i < ${n / 4} then 0 else 1 + (i - ${n / 4}) % ${openSchemes - 1} end as k,
        case when i < ${n / 4} then i else (i - ${n / 4}) / ${openSchemes - 1} end as o, ${state(n)} as state,
        now() - i * interval '1 minute' as at) t,
      lateral (select ${scheme('k')} as id) s,
      lateral (select jsonb_build_object('purpose', string_agg(md5(i || '-' || w), '')) as answers from generate_series(1, 40) w) a`,
  `insert into decision (municipality, id, kind, scheme, call, title, words, state, drafter, drafter_name, sent_at, decided_at)
    select '${town}', '${proposal}', 'award', '${schemeId(0)}', '${schemeId(0)}', '交付の決定について', '伺います。', 'pending', 'y', '起案', now(), null
    union all select '${town}', ${sqlId(kinds.decision, 'i')}, 'award', s, s, '交付の決定について ' || i, '伺います。', 'approved', 'y', '起案',
      now() - i * interval '1 hour', now() - i * interval '1 hour'
    from generate_series(1, ${n / 20}) i, lateral (select ${scheme(`i % ${openSchemes}`)} as s) t`,
  `insert into decision_item (municipality, decision, application, position, application_version, outcome, yen, open)
    select '${town}', '${proposal}', id, row_number() over (order by id), version, 'award', 100000, true from
      (select * from application where municipality = '${town}' and scheme = '${schemeId(0)}' and state = 'formal' limit 200) a
    union all select '${town}', ${sqlId(kinds.decision, 'row / 20 + 1')}, id, 1 + row % 20, 1, 'award', 100000, false from
      (select *, row_number() over (order by scheme, id) - 1 as row from application where municipality = '${town}' and ${granted}) a`,
  `insert into decision_step (municipality, decision, drafter, position, title, account, name, approved_at, approved_account)
    select municipality, id, drafter, p, '課長', 'z' || p, '決裁', decided_at, case when decided_at is not null then 'z' || p end
    from decision, generate_series(1, 2) p where municipality = '${town}'`,
  `insert into award (municipality, application, scheme, call, fiscal_year, organization, applicant_name, decided_on, decided_yen, yen)
    select municipality, id, scheme, call, 2026, organization, applicant_name, current_date - 50, 100000, 100000 from application
    where municipality = '${town}' and ${granted}`,
  `insert into letter (municipality, id, application, scheme, organization, applicant_name, kind, fiscal_year, mark, number, decided_on,
      content, issued_account, issued_at, opened_at, opened_account)
    select municipality, gen_random_uuid(), id, scheme, organization, applicant_name, case when state = 'rejected' then 'rejection' else 'award' end,
      2026, 'みな産', row, current_date - 50, jsonb_build_object('number', '8みな産第' || row || '号', 'title', '交付決定通知書', 'scheme', '補助金',
      'lead', string_agg, 'facts', '[]'::jsonb), 'y', submitted_at, case when row % 10 > 0 then now() end, case when row % 10 > 0 then 'x' end
    from (select *, row_number() over (order by id) as row, repeat('決定しましたので通知します。', 40) as string_agg from application
      where municipality = '${town}' and (${granted} or state = 'rejected')) a`,
  `insert into payment_due (municipality, id, application, scheme, fiscal_year, applicant_name, kind, yen, due_on, state, paid_on)
    select municipality, id, id, scheme, 2026, applicant_name, 'final', 100000, current_date + (number % 30 - 40), case state when 'fixed' then 'due' else 'paid' end,
      case state when 'closed' then current_date - 1 end from application where municipality = '${town}' and ${granted}`,
  `insert into payment_account (municipality, application, bank, branch, kind, number, holder, checked_account)
    select municipality, id, b.*, 'y' from application, (select ${bank}) b where municipality = '${town}' and state = 'fixed'`,
  `insert into payment_source select '${town}', '1234567890', 'ﾐﾅﾓｸ', '0005', '001', '1', '1234567'`,
  `insert into budget_balance (municipality, scheme, fiscal_year, number, appropriated, committed, paid)
    select '${town}', s.id, 2026, count(a) + 1, 10000000000, count(a) * 100000, count(a) filter (where a.state = 'closed') * 100000
    from scheme s left join award w on w.municipality = s.municipality and w.scheme = s.id
      left join application a on a.municipality = w.municipality and a.id = w.application where s.municipality = '${town}' group by s.id`,
  `insert into budget_entry (municipality, id, scheme, fiscal_year, number, kind, yen, application, words, account, entered_at)
    select '${town}', gen_random_uuid(), id, 2026, 1, 'appropriate', 10000000000, null::uuid, '当初予算', 'y', now() from scheme where municipality = '${town}'
    union all select '${town}', gen_random_uuid(), scheme, 2026, row_number() over (partition by scheme order by application) + 1, 'commit',
      100000, application, '交付の決定', 'y', now() from award where municipality = '${town}'`,
  `insert into budget_aid (municipality, application, fiscal_year, scheme, committed, paid)
    select municipality, id, 2026, scheme, 100000, case when state = 'closed' then 100000 else 0 end from application
    where municipality = '${town}' and ${granted}`,
]

/** Half a minute for 100,000. `n`: hundreds. */
export async function growSchemes(client: Client, town: string, n: number): Promise<void> {
  // Triggers rest meanwhile: what they would keep is written above.
  await client.query(
    `select set_config('app.municipality', '${town}', false), set_config('session_replication_role', 'replica', false)`,
  )
  await schemes(client, town)
  for (const statement of statements(town, n)) {
    await client.query(statement)
    await client.query('analyze')
  }
  await client.query('set session_replication_role = origin')
  await client.query('checkpoint')
  await client.query('vacuum analyze')
}
