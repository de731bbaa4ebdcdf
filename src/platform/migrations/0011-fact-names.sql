-- The name of a fact may have a dash, as those that others listen for do: `events.idea-noted`.
alter table fact drop constraint fact_name_check, add constraint fact_name_check check (name ~ '^[a-z_]+\.[a-z_-]+$');
