-- What the rules gave when the item was proposed or saved, and what it may not exceed: what is read later is what was decided by.
alter table decision_item
  add column by_rules_yen bigint check (by_rules_yen >= 0),
  add column most_yen bigint check (most_yen >= 0);
