-- What was finished before it was counted by the kind of organization. Run again, it gives the same.
do $$
declare
  code text;
begin
  for code in select m.code from municipality m loop
    perform set_config('app.municipality', code, true);
    update person set experience_kinds = finished.kinds
    from (
      select person, jsonb_object_agg(kind, times) kinds
      from (
        select p.person, o.kind, count(*) times
        from engagement e
        join entry_person p on p.municipality = e.municipality and p.entry = e.entry
        join organization o on o.municipality = e.municipality and o.id = e.organization
        where e.municipality = code and e.how = 'finished'
        group by p.person, o.kind
      ) by_kind
      group by person
    ) finished
    where person.municipality = code and person.id = finished.person and person.erased_at is null;
  end loop;
  perform set_config('app.municipality', '', true);
end $$;
