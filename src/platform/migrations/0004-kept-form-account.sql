-- Whose the form was; null while nobody knows: then the first who signs in.
alter table kept_form add column account text;
