// Support schemes of a town of N: nine of ten from other bodies' lists of eight years, the rest its own with a call each.
export const schemes = (municipality: string, n: number, scheme: (n: string) => string): readonly string[] => [
  `insert into scheme (municipality, id, kind, title, summary, content, for_whom, department, topics, audiences, employees_max, state,
    information_only, source, source_key, source_url, source_on, opens_on, closes_on, origin, created_account, published_at)
    select '${municipality}', ${scheme('i')}, (array['grant','loan','advice','course'])[1 + i % 4], (array['設備','店舗','醤油','販路'])[1 + i % 4] || '支援制度' || i,
    repeat('費用の一部を補助します。', 3), repeat('対象となる取組と決まりごとです。', 20), '区内の中小企業', '産業課',
    array[(array['equipment','premises','sales','digital','funds'])[1 + i % 5]], case when i % 3 = 0 then array['business'] else '{}' end,
    case when i % 7 = 0 then 20 end, case when i % 50 = 1 then 'draft' else 'published' end, own = 0, case when own = 0 then 'list' end,
    case when own = 0 then 'k' || i end, 'https://a.example/' || i, current_date - (i % 900)::int, case when own = 0 then d - 60 end,
    case when own = 0 and i % 20 > 0 then d end, 'import', 'account0', now() - (i % 900) * interval '1 day' - i * interval '1 second'
    from generate_series(0, ${n - 1}) i, lateral (select current_date + ((i % 3000) - 2900)::int as d, (i % 10 = 9)::int as own) t`,
  ...(['form', 'rules'] as const).map(
    (part) => `insert into scheme_${part} (municipality, id, scheme, number, definition, published_at, created_account)
    select municipality, gen_random_uuid(), id, 1, '{"sections":[],"title":"x","lines":[],"amount":[]}', now(), 'account0'
    from scheme where not information_only`,
  ),
  `insert into scheme_call (municipality, id, scheme, fiscal_year, opens_at, closes_at, form, rules, created_account)
    select s.municipality, gen_random_uuid(), s.id, 2026, p.at, p.at + interval '60 days', f.id, r.id, 'account0'
    from scheme s join scheme_form f on f.scheme = s.id join scheme_rules r on r.scheme = s.id,
    lateral (select s.published_at + interval '10 days' as at) p where not s.information_only`,
]
