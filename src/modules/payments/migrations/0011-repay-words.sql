-- 返還の方法, as the scheme had it when the money was asked back; empty: the usual one.
alter table recovery add column repay_words text not null default '';
