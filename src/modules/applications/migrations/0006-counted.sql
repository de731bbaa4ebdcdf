-- 25,000 applications are counted from an index alone where the pages of the table are known to be visible to all: that is noted early,
-- since a call fills up within a day.
alter table application set (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_vacuum_scale_factor = 0.02);
