-- A payment is found by a part of the name it is paid to, however wide and large its characters are written.
-- Narrowed to a state an index leads to it; of all, one pass over rows this narrow is cheaper than an index that holds the names once more.
alter table payment_due add column applicant_key text generated always as (lower(normalize(applicant_name, NFKC))) stored;
