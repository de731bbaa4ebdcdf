-- Anybody can type somebody's address: what was only typed stands beside other such, until one is confirmed.
drop index registration_once;
create unique index registration_once on registration (municipality, event, email_key)
  where state not in ('unconfirmed', 'declined', 'cancelled', 'lapsed') and not walk_in;
