-- Payments are counted and added up from an index alone, those of a state and all of them; and which schemes pay is read from one, too.
drop index payment_due_waiting;
create index payment_due_waiting on payment_due (municipality, state, due_on, id) include (scheme, yen);
create index payment_due_all on payment_due (municipality, due_on, id) include (state, scheme, yen);
create index payment_due_scheme on payment_due (municipality, scheme);
alter table payment_due set (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_vacuum_scale_factor = 0.02);
