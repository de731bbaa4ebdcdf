-- 当初・補正・流用・繰越: by what an appropriation came or went.
alter table budget_entry
  add column basis text check (basis in ('initial', 'increase', 'decrease', 'transfer_in', 'transfer_out', 'carried_in', 'carried_out')),
  add constraint budget_entry_basis check (basis is null or (kind = 'appropriate' and (basis in ('decrease', 'transfer_out', 'carried_out')) = (yen < 0)));
