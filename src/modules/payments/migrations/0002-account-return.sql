-- An account comes back to its applicant, with the reason, until they enter it anew.
alter table payment_account add column returned_words text not null default '';
alter table payment_account add constraint payment_account_returned
  check (returned_words = '' or checked_account is null);
