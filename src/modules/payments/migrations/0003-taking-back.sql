-- What was asked back and is not needed any more; a batch that was approved and never reached the bank.
alter table recovery
  drop constraint recovery_state_check,
  add constraint recovery_state_check check (state in ('open', 'recovered', 'dropped'));
alter table payment_batch
  drop constraint payment_batch_state_check,
  add constraint payment_batch_state_check check (state in ('made', 'first', 'approved', 'done', 'returned', 'void'));
