-- How many and how much, of every scheme and state at once; and which schemes pay.
drop index payment_due_scheme;
create index payment_due_sums on payment_due (municipality, scheme, state, yen);
