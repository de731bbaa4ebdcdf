-- The last day of a match that is over: nothing more is agreed to or planned.
alter table agreement add column ended_on date;

-- Planned by the terms, or recorded by the organization when it received work; only the latter can be corrected.
alter table payment add column planned boolean not null default true;

-- The two sides are two people: nobody agrees for both, also not staff who type in for them.
create unique index agreement_consent_account on agreement_consent (municipality, agreement, version, account);
