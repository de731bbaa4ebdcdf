-- 消費税の報告: reminded on the day when it is due, and twice after.
alter table report_reminder
  drop constraint report_reminder_kind_check,
  add constraint report_reminder_kind_check check (kind in ('asked', 'soon', 'late', 'tax_1', 'tax_2', 'tax_3'));
