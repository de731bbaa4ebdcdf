-- 会計年度独立の原則 (地方自治法第208条第2項): once its books are closed on 31 May a year's budget neither grows nor commits nor pays.
-- What was entered before this stays as it is.
alter table budget_entry
  -- Of a payment: the day of the transfer.
  add column paid_on date,
  add constraint budget_entry_paid_on check ((kind = 'pay') = (paid_on is not null)) not valid,
  add constraint budget_entry_while_open check (kind not in ('appropriate', 'commit')
    or (entered_at at time zone 'Asia/Tokyo')::date <= make_date(fiscal_year + 1, 5, 31)) not valid,
  add constraint budget_entry_paid_while_open check (kind <> 'pay' or paid_on <= make_date(fiscal_year + 1, 5, 31)) not valid;
