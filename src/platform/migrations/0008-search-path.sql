-- A function that acts with its owner's rights looks for temporary tables last: nobody can put theirs in the way.
alter function audit_chain() set search_path = public, pg_temp;
