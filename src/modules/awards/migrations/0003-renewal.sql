-- That whoever holds it was told to renew it, once.
alter table award add column renewal_told_at timestamptz;
