-- What comes near can be asked of one kind: the list of one kind shows it where nothing has every word.
drop function search_near(text, text[], integer);
create function search_near(q text, viewer text[], only_kind text, take integer) returns table (kind text, id text, facet text)
  language plpgsql stable security definer
  set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  rare tsquery;
  asked text[];
  weights double precision[];
  whole boolean[];
  mean real := (select length from finding.total);
begin
  select array_agg(term), array_agg(weight), array_agg(not indexed), string_agg(quote_literal(term), ' | ') filter (where indexed and (together <= 500 or together = documents))
    into asked, weights, whole, rare
    from (select w.*, sum(documents) over o as together from search_weights(q) w
      window o as (order by not indexed, documents, term)) t;
  return query
    with candidate as materialized (
      select d.kind, d.id, d.facet, d.length, d.content || '' as content from finding.document d
      where d.municipality = current_municipality() and d.readers && viewer
        and d.terms @@ (rare && quote_literal(search_place(current_municipality(), only_kind))::tsquery) limit 1000
    )
    select c.kind, c.id, c.facet from candidate c, unnest(asked, weights, whole) t(term, weight, is_word) where strpos(c.content, t.term) > 0
    group by c.kind, c.id, c.facet having bool_or(length(t.term) > 1)
    order by sum(search_score(weight, search_times(c.content, t.term), c.length, mean)) desc, 1, 2 limit take;
end $$;
revoke execute on function search_near from public;
grant execute on function search_near to machiport_app;
