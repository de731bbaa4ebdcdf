-- The words of a challenge stand in the schema `search` too: members/0006-search says why.
drop trigger search on opportunity;
drop function opportunity_search;
alter table opportunity drop column search;

create table search.opportunity (
  municipality text not null,
  id uuid not null,
  words tsvector not null,
  primary key (municipality, id),
  foreign key (municipality, id) references public.opportunity on delete cascade
);
create index opportunity_words on search.opportunity using gin (words);

create function opportunity_words(o opportunity) returns tsvector language sql immutable as $$
  select ja_tsv(concat_ws(' ', o.title, o.current_state, o.goal, o.work, o.way, o.experience, o.area))
$$;
create function search_opportunity() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search.opportunity values (new.municipality, new.id, opportunity_words(new))
    on conflict (municipality, id) do update set words = excluded.words;
  return null;
end $$;
create trigger search after insert or update of title, current_state, goal, work, way, experience, area on opportunity
  for each row execute function search_opportunity();

create function opportunities_with(q text) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from search.opportunity where municipality = current_municipality() and words @@ ja_query(q)
$$;
revoke execute on function opportunities_with from public;
grant execute on function opportunities_with to machiport_app;

do $$
declare
  code text;
begin
  for code in select m.code from municipality m loop
    perform set_config('app.municipality', code, true);
    insert into search.opportunity select o.municipality, o.id, opportunity_words(o) from opportunity o
      where o.municipality = code;
  end loop;
  perform set_config('app.municipality', '', true);
end $$;
