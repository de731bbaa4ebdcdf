-- As before 0008-rows-of-all.
alter table application force row level security;
alter table application_counter force row level security;
alter table scheme_call force row level security;
alter table scheme force row level security;
