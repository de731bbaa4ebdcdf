-- 受付番号 run through a scheme's fiscal year, whichever of its calls an application came in: letters, the ledger and payments cite them
-- without the call. An application keeps the year of its number, so that what was told stays when the year of its call is put right.
alter table application
  add column number_year integer,
  -- From before, when each call counted anew: it bears the number of an earlier application of its scheme and year. Both were told, so
  -- both stay; no new one is like this.
  add column number_again boolean not null default false;

update application set number_year = told.year, number_again = told.place > 1 from (
    select one.municipality, one.id, call.fiscal_year as year,
      row_number() over (partition by one.municipality, one.scheme, call.fiscal_year, one.number order by one.submitted_at, one.id) as place
    from application one join scheme_call call on call.municipality = one.municipality and call.id = one.call where one.number is not null) told
  where told.municipality = application.municipality and told.id = application.id;

alter table application add constraint application_number_has_its_year check ((number is null) = (number_year is null));
-- application_number, within the call, stays: it is what lists of a call read.
create unique index application_number_of_year on application (municipality, scheme, number_year, number) where not number_again;
-- A number is looked for with its year.
drop index application_scheme;
create index application_scheme on application (municipality, scheme, submitted_at desc, id desc)
  include (applicant_key, state, call, number, number_year) where submitted_at is not null;

-- One counter a scheme and year: it goes on after the highest of its calls.
alter table application_counter add column scheme uuid, add column number_year integer;
update application_counter one set scheme = call.scheme, number_year = call.fiscal_year from scheme_call call
  where call.municipality = one.municipality and call.id = one.call;
delete from application_counter one using application_counter other
  where (other.municipality, other.scheme, other.number_year) = (one.municipality, one.scheme, one.number_year)
    and (other.last, other.call) > (one.last, one.call);
alter table application_counter
  drop column call,
  alter column scheme set not null,
  alter column number_year set not null,
  add primary key (municipality, scheme, number_year),
  add foreign key (municipality, scheme) references scheme (municipality, id);

create or replace function application_moves() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not application_may_move(old.state, new.state) then
    raise exception 'an application does not go from % to %', old.state, new.state
      using errcode = 'check_violation', constraint = 'application_moves';
  end if;
  if (new.scheme, new.call, new.form, new.rules, new.organization, new.person) is distinct from (old.scheme, old.call, old.form, old.rules, old.organization, old.person)
    or new.number_again <> old.number_again
    or (old.number is not null and (new.number, new.number_year, new.submitted_at) is distinct from (old.number, old.number_year, old.submitted_at))
    or (old.state not in ('draft', 'correction') and (new.answers, new.judgement, new.asked_yen, new.sha256, new.pages, new.applicant_name)
      is distinct from (old.answers, old.judgement, old.asked_yen, old.sha256, old.pages, old.applicant_name)) then
    raise exception 'what was submitted never changes' using errcode = 'check_violation', constraint = 'application_never_changes';
  end if;
  return new;
end $$;
