-- What waits for the holder of an address is asked each time they open their page.
create index invitation_waiting on invitation (municipality, email) where accepted_at is null;
