-- Entries that are open, the longest waiting first.
create index entry_open on entry (municipality, state, created_at, id) where state in ('sent', 'interview', 'reserved');
