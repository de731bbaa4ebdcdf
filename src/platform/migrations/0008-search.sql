-- One search over everything (docs/decisions/0015). It lies in a schema out of the restricted role's reach, because row-level
-- security would keep its index from being used (0012); functions that see only the current municipality answer.
create schema finding;
create extension if not exists fuzzystrmatch;

-- Everything folded away that people do not mean: width, case, kana script, variants of characters, ヴ, the last ー of a long
-- katakana word, punctuation. `foldForSearch` in TypeScript does the same.
create function search_fold(t text) returns text language sql immutable parallel safe as $$
  select trim(regexp_replace(
    replace(replace(replace(replace(replace(translate(
      regexp_replace(regexp_replace(
        lower(normalize(regexp_replace(coalesce(t, ''), '[\uFE00-\uFE0F\U000E0100-\U000E01EF]', '', 'g'), NFKC)),
        '(?<=[ぁ-ゖァ-ヺ])[-\u2010-\u2015\u2212ー]+', 'ー', 'g'),
        '(?<=[ァ-ヺ][ァ-ヺー]{2})ー(?![ァ-ヺー])|(?<=[ぁ-ゖ][ぁ-ゖー]{2})ー(?![ぁ-ゖァ-ヺー])', '', 'g'),
      'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ髙﨑嵜碕濵濱邉邊澤齋齊斎櫻國廣嶋嶌龍瀧眞德惠榮圓澁學縣鐵會豐壽冨塚靑黑彌舘',
      'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ高崎崎崎浜浜辺辺沢斉斉斉桜国広島島竜滝真徳恵栄円渋学県鉄会豊寿富塚青黒弥館'),
      'ヴァ', 'バ'), 'ヴィ', 'ビ'), 'ヴェ', 'ベ'), 'ヴォ', 'ボ'), 'ヴ', 'ブ'),
    '[^[:alnum:]]+', ' ', 'g'))
$$;

-- Folded text as it is indexed: every two neighbours, every kanji, and whatever stands alone.
create function search_terms(folded text) returns text[] language plpgsql immutable parallel safe as $$
declare
  chars text[] := string_to_array(left(folded, 20000), null);
  terms text[] := string_to_array(regexp_replace(left(folded, 20000), '[^々〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003FFFF]', '', 'g'), null);
  this text;
  next text;
begin
  for i in 1..coalesce(array_length(chars, 1), 0) loop
    this := chars[i];
    continue when this = ' ';
    next := coalesce(nullif(chars[i + 1], ' '), '');
    continue when next = '' and i > 1 and chars[i - 1] <> ' ';
    terms := terms || (this || next);
  end loop;
  return terms;
end $$;

-- What may be found. `readers`: `stranger`, `member`, `staff`, or the id of an organization whose people may read it. A thing that
-- shows different things to different readers has a row for each.
create table finding.document (
  municipality text not null,
  kind text not null,
  id text not null,
  readers text[] not null,
  -- A finer kind, to count and to narrow by.
  facet text not null,
  title text not null,
  content text not null,
  length integer not null,
  katakana text[] not null,
  terms tsvector not null,
  primary key (municipality, kind, id, readers)
) with (toast_tuple_target = 128);
-- The long columns stand apart, so that counting many rows reads few pages.
alter table finding.document alter content set storage external, alter terms set storage external;
create index document_terms on finding.document using gin (terms);

-- In how many documents a term is, as of the last `search_count`; and the katakana words there are.
create table finding.term (term text primary key, documents integer not null);
create table finding.word (word text primary key, shown text not null, documents integer not null);
create table finding.total (documents bigint not null, length real not null, counted_at timestamptz not null);
insert into finding.total values (0, 200, '-infinity');

create function search_drop(of_municipality text, of_kind text, of_id text) returns void language sql as $$
  delete from finding.document where municipality = of_municipality and kind = of_kind and id = of_id
$$;
-- The title counts twice.
create function search_put(municipality text, kind text, id text, readers text[], facet text, title text, content text)
  returns void language sql as $$
  insert into finding.document
    select municipality, kind, id, readers, facet, search_fold(title), folded, length(folded),
      array(select distinct w[1] from regexp_matches(normalize(title || ' ' || content, NFKC), '[ァ-ヺ][ァ-ヺー]{3,}', 'g') w),
      array_to_tsvector(search_terms(folded))
    from (select search_fold(concat_ws(' ', title, title, content)) as folded) f
$$;

-- Counts anew, from at most some fifty thousand documents. What stands in one document of the sample is rare enough to be left out.
create procedure search_count(unless_within interval) language plpgsql as $$
declare
  n bigint := (select count(*) from finding.document);
  percent real := least(100, 100 * 50000.0 / greatest(n, 1));
  sample text := format('select terms from finding.document tablesample system (%s) repeatable (1)', percent);
begin
  perform from finding.total where counted_at < now() - unless_within for update;
  if not found then return; end if;
  delete from finding.term;
  delete from finding.word;
  insert into finding.term select word, (ndoc * 100 / percent)::int from ts_stat(sample) where percent = 100 or ndoc > 1;
  insert into finding.word select search_fold(w), min(w), count(*) from finding.document, unnest(katakana) w group by 1;
  update finding.total set documents = n, length = coalesce((select avg(d.length) from finding.document d), 200), counted_at = now();
end $$;

-- The terms of a question, rarest first: those of the index, and its runs of one script, which are its words. A run of three or more
-- is in no index: it is at most as frequent as its rarest pair. The weight is BM25's.
create function search_weights(q text) returns table (term text, documents integer, indexed boolean, weight double precision)
  language plpgsql stable as $$
declare
  terms text[] := search_terms(search_fold(q));
  runs text[] := array(select search_fold(w[1]) from regexp_matches(lower(normalize(q, NFKC)),
    '[々〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003FFFF]{2,}|[ァ-ヺー]{2,}|[a-z0-9]{2,}', 'g') w);
  n bigint := (select t.documents from finding.total t);
begin
  return query with asked as (
    select s, coalesce((select t.documents from finding.term t where t.term = s), 0) as known, true as indexed
      from (select distinct unnest(terms) as s) single
    union all
    select r, (select min(coalesce((select t.documents from finding.term t where t.term = p), 0))
      from unnest(search_terms(r)) p where length(p) = 2), false from (select distinct unnest(runs) as r) run where length(r) > 1
  ) select s, known, a.indexed, ln(1 + (greatest(n, known) - known + 0.5) / (known + 0.5))::double precision
    from asked a order by known, s limit 100;
end $$;

-- BM25 (k1 = 0.9, b = 0.4) of a term that stands `tf` times in a document.
create function search_score(weight double precision, tf real, length integer, mean real) returns double precision
  language sql immutable parallel safe as $$ select weight * tf * 1.9 / (tf + 0.9 * (0.6 + 0.4 * length / mean)) $$;
create function search_times(content text, term text) returns real language sql immutable parallel safe as $$
  select (octet_length(content) - octet_length(replace(content, term, '')))::real / octet_length(term) $$;

-- A question as a condition: every word, whole. The pairs find it by the index; from three characters on the text is looked at too.
create function search_condition(folded text) returns tsquery language sql immutable parallel safe as $$
  select string_agg(case when length(word) = 1 and word !~ '[々〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003FFFF]' then quote_literal(word) || ':*' else
    (select string_agg(quote_literal(p), ' & ') from unnest(search_terms(word)) p where length(p) = least(length(word), 2)) end, ' & ')::tsquery
  from unnest(string_to_array(folded, ' ')) word where word <> ''
$$;
create function search_patterns(folded text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg('%' || word || '%'), '{}') from unnest(string_to_array(folded, ' ')) word where length(word) > 2
$$;

-- The doors. `at_most` bounds a broad question: counts end there; of those that fit, the thousand with the words in the title, then the
-- shortest, are ranked. A sequential scan is never better: it would unpack every row's terms, which the planner does not know.
create function search_exact(q text, viewer text[], only_kind text, only_facet text, at_most integer, skip integer, take integer)
  returns jsonb language plpgsql stable security definer
  set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  folded text := left(search_fold(q), 100);
  condition tsquery := search_condition(folded);
  patterns text[] := search_patterns(folded);
  words text[] := array(select '%' || w || '%' from unnest(string_to_array(folded, ' ')) w);
  asked text[];
  weights double precision[];
  mean real := (select length from finding.total);
  answer jsonb;
begin
  select array_agg(term), array_agg(weight) into asked, weights from search_weights(q);
  with fits as materialized (
    select d.kind, d.id, d.facet, d.title, d.length, d.content from finding.document d
    where d.municipality = current_municipality() and d.terms @@ condition and d.readers && viewer
      and (patterns = '{}' or d.content like all (patterns)) limit at_most
  ), narrowed as (
    select * from fits where (only_kind is null or kind = only_kind) and (only_facet is null or facet = only_facet)
  ), best as materialized (
    select kind, id, length, content || '' as content from narrowed
    order by title like all (words) desc, length, id limit 1000
  ), page as (
    select kind, id from best, unnest(asked, weights) t(term, weight) where strpos(content, term) > 0
    group by kind, id order by sum(search_score(weight, search_times(content, term), length, mean)) desc, kind, id offset skip limit take
  )
  select jsonb_build_object(
    'total', (select count(*) from narrowed),
    'counts', (select coalesce(jsonb_agg(c), '[]') from
      (select kind, facet, count(*) as documents from fits group by kind, facet order by kind, facet) c),
    'hits', (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'id', id)), '[]') from page)) into answer;
  return answer;
end $$;

-- Every id that fits, for the lists of one kind with filters of their own.
create function search_ids(q text, only_kind text, viewer text[]) returns setof uuid language plpgsql stable security definer
  set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  folded text := left(search_fold(q), 100);
  condition tsquery := search_condition(folded);
  patterns text[] := search_patterns(folded);
begin
  return query select d.id::uuid from finding.document d
    where d.municipality = current_municipality() and d.kind = only_kind and d.terms @@ condition and d.readers && viewer
      and (patterns = '{}' or d.content like all (patterns));
end $$;

-- What comes near: documents with the rarest terms asked for (together in at most five hundred), if they hold a fifth of the weight and,
-- where the question has words, one of them whole.
create function search_near(q text, viewer text[], take integer) returns table (kind text, id text, facet text)
  language plpgsql stable security definer
  set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  rare tsquery;
  asked text[];
  weights double precision[];
  whole boolean[];
  mean real := (select length from finding.total);
begin
  select array_agg(term), array_agg(weight), array_agg(not indexed), string_agg(quote_literal(term), ' | ') filter (where indexed and (together <= 500 or n = 1))
    into asked, weights, whole, rare
    from (select w.*, sum(documents) over o as together, row_number() over o as n from search_weights(q) w
      window o as (order by not indexed, documents, term)) t;
  return query
    with candidate as materialized (
      select d.kind, d.id, d.facet, d.length, d.content || '' as content from finding.document d
      where d.municipality = current_municipality() and d.terms @@ rare and d.readers && viewer limit 1000
    )
    select c.kind, c.id, c.facet from candidate c, unnest(asked, weights, whole) t(term, weight, is_word) where strpos(c.content, t.term) > 0
    group by c.kind, c.id, c.facet having (bool_or(is_word) or not true = any (whole)) and sum(weight) >= 0.2 * (select sum(w) from unnest(weights) w)
    order by sum(search_score(weight, search_times(c.content, t.term), c.length, mean)) desc, 1, 2 limit take;
end $$;

-- Katakana words that nobody wrote, and the written one that differs in fewest characters (one, from six characters on two).
create function search_mistyped(q text) returns table (typed text, meant text) language sql stable security definer
  set search_path = public, pg_temp as $$
  with typed as materialized (
    select w[1] as typed, search_fold(w[1]) as folded, length(search_fold(w[1])) as length
    from regexp_matches(left(normalize(q, NFKC), 100), '[ァ-ヺ][ァ-ヺー]{3,59}|(?<!\S)[ぁ-ゖ][ぁ-ゖー]{3,59}(?!\S)', 'g') w
  )
  select t.typed, v.shown from typed t left join lateral (
    select shown from finding.word where length(word) between t.length - 2 and t.length + 2
      and levenshtein_less_equal(word, t.folded, 2) <= case when t.length < 6 then 1 else 2 end
    order by levenshtein(word, t.folded), documents desc, shown limit 1) v on true
  where not exists (select from finding.word where word = t.folded)
$$;
revoke execute on function search_exact, search_ids, search_near, search_mistyped from public;
grant execute on function search_exact, search_ids, search_near, search_mistyped to machiport_app;
revoke execute on function search_drop, search_put from public;
revoke execute on procedure search_count from public;
