-- The log is read by act, by account and by day.
create index audit_line_action on audit_line (municipality, action, seq);
create index audit_line_account on audit_line (municipality, account, seq);
create index audit_line_at on audit_line (municipality, at);
