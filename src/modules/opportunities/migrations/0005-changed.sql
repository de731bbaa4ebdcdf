-- When a published challenge was last changed, and which of its fields: shown to whoever reads or entered it.
alter table opportunity
  add column changed_at timestamptz,
  add column changed text[] not null default '{}';
