-- Outcomes are summed by scheme.
alter table outcome_report add column scheme uuid not null;
alter table outcome_report add foreign key (municipality, scheme) references scheme (municipality, id);
create index outcome_report_scheme on outcome_report (municipality, scheme, due_on);
