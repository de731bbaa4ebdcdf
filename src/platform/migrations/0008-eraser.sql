-- The eraser may change and remove rows of every municipality's table, those to come included; never the chain of the audit itself.
create or replace procedure tenant_table(name regclass, privileges text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table %s enable row level security, force row level security', name);
  execute format('create policy tenant on %s using (municipality = current_municipality()) with check (municipality = current_municipality())', name);
  execute format('grant %s on %s to machiport_app', privileges, name);
  execute format('grant update, delete on %s to machiport_eraser', name);
end $$;
grant update, delete on all tables in schema public to machiport_eraser;
revoke update, delete on audit_line, audit_head, municipality, migration from machiport_eraser;
