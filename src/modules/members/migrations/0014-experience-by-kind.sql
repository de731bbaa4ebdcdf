-- With which kinds of organization somebody has finished work, and how often: {"factory": 2}.
alter table person add column experience_kinds jsonb not null default '{}';
