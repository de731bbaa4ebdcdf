-- Where whoever gets a mail that they need not want says so: a path of this site that works without signing in.
alter table mail add column refusal_href text;
-- The postal address of the office, for whoever wants to complain; empty where none was said.
alter table municipality add column address text not null default '';
alter table municipality add column address_en text not null default '';
