-- 消費税等仕入控除税額の返還: nobody's fault, so without a surcharge.
alter table recovery
  drop constraint recovery_cause_check,
  add constraint recovery_cause_check check (cause in ('settlement', 'cancellation', 'decision', 'tax'));
