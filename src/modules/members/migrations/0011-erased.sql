-- Somebody who left: the row stays, so that what others did with them stays whole, and says nothing about who it was.
alter table person add column erased_at timestamptz;
