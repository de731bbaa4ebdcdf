-- A document's municipality and kind are terms of it too, so that the index alone leaves the others aside. What comes near needs one
-- pair of the question, no more: titles of other corpora were missed otherwise.
create function search_place(municipality text, kind text) returns text language sql immutable parallel safe as $$
  select '@' || municipality || coalesce('/' || kind, '')
$$;

create or replace function search_put(municipality text, kind text, id text, readers text[], facet text, title text, content text)
  returns void language sql as $$
  insert into finding.document
    select municipality, kind, id, readers, facet, search_fold(title), folded, length(folded),
      array(select distinct w[1] from regexp_matches(normalize(title || ' ' || content, NFKC), '[ァ-ヺ][ァ-ヺー]{3,}', 'g') w),
      array_to_tsvector(search_terms(folded) || search_place(municipality, null) || search_place(municipality, kind))
    from (select search_fold(concat_ws(' ', title, title, content)) as folded) f
$$;

create or replace function search_exact(q text, viewer text[], only_kind text, only_facet text, at_most integer, skip integer, take integer)
  returns jsonb language plpgsql stable security definer
  set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  folded text := left(search_fold(q), 100);
  condition tsquery := search_condition(folded) && quote_literal(search_place(current_municipality(), null))::tsquery;
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
    select kind, id, facet, length, content || '' as content from narrowed
    order by title like all (words) desc, length, id limit 1000
  ), page as (
    select kind, id, facet from best, unnest(asked, weights) t(term, weight) where strpos(content, term) > 0
    group by kind, id, facet order by sum(search_score(weight, search_times(content, term), length, mean)) desc, kind, id offset skip limit take
  )
  select jsonb_build_object(
    'total', (select count(*) from narrowed),
    'counts', (select coalesce(jsonb_agg(c), '[]') from
      (select kind, facet, count(*) as documents from fits group by kind, facet order by kind, facet) c),
    'hits', (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'id', id, 'facet', facet)), '[]') from page)) into answer;
  return answer;
end $$;

create or replace function search_ids(q text, only_kind text, viewer text[]) returns setof uuid language plpgsql stable security definer
  set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  folded text := left(search_fold(q), 100);
  condition tsquery := search_condition(folded) && quote_literal(search_place(current_municipality(), only_kind))::tsquery;
  patterns text[] := search_patterns(folded);
begin
  return query select d.id::uuid from finding.document d
    where d.municipality = current_municipality() and d.kind = only_kind and d.terms @@ condition and d.readers && viewer
      and (patterns = '{}' or d.content like all (patterns));
end $$;

-- What comes near: documents with the rarest terms asked for (together in at most five hundred) and one pair of the question.
create or replace function search_near(q text, viewer text[], take integer) returns table (kind text, id text, facet text)
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
      where d.municipality = current_municipality() and d.terms @@ (rare && quote_literal(search_place(current_municipality(), null))::tsquery) and d.readers && viewer limit 1000
    )
    select c.kind, c.id, c.facet from candidate c, unnest(asked, weights, whole) t(term, weight, is_word) where strpos(c.content, t.term) > 0
    group by c.kind, c.id, c.facet having bool_or(length(t.term) > 1)
    order by sum(search_score(weight, search_times(c.content, t.term), c.length, mean)) desc, 1, 2 limit take;
end $$;

update finding.document set terms = terms || array_to_tsvector(array[search_place(municipality, null), search_place(municipality, kind)]);
