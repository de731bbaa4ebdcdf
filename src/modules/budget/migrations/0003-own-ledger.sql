-- The lock works with its owner's rights: it holds a ledger of the municipality that asks, and of no other.
create or replace function budget_lock(_municipality text, _scheme uuid, _fiscal_year integer) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if _municipality <> current_municipality() then
    raise exception 'the ledger of another municipality' using errcode = 'insufficient_privilege';
  end if;
  insert into budget_balance (municipality, scheme, fiscal_year) values (_municipality, _scheme, _fiscal_year) on conflict do nothing;
  perform from budget_balance where municipality = _municipality and scheme = _scheme and fiscal_year = _fiscal_year for update;
end $$;
