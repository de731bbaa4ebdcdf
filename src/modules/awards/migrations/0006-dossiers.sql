-- 審査調書 as it stood when a proposal was sent on, and when the last step decided: frozen in that transaction, printed after it.
create table decision_dossier (
  municipality text not null references municipality,
  id uuid not null,
  decision uuid not null,
  stage text not null check (stage in ('sent', 'decided')),
  kept_at timestamptz not null,
  -- What is to be printed (dossier/data.ts), until it is.
  content jsonb,
  pdf uuid,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint,
  primary key (municipality, id),
  foreign key (municipality, decision) references decision (municipality, id),
  foreign key (municipality, pdf) references file (municipality, id),
  constraint decision_dossier_printed check (num_nonnulls(pdf, sha256, bytes) = case when content is null then 3 else 0 end)
);
create index decision_dossier_list on decision_dossier (municipality, decision, kept_at);
create unique index decision_dossier_decided_once on decision_dossier (municipality, decision) where stage = 'decided';
call tenant_table('decision_dossier', 'select, insert, update');

-- Printed once. It goes after the last application that it speaks of, and not before.
create function decision_dossier_stays() returns trigger language plpgsql as $$
begin
  if (case tg_op
    when 'UPDATE' then old.pdf is not null
      or (new.municipality, new.id, new.decision, new.stage, new.kept_at) is distinct from (old.municipality, old.id, old.decision, old.stage, old.kept_at)
      or (new.content is not null and new.content is distinct from old.content)
    else exists (select from decision_item i where i.municipality = old.municipality and i.decision = old.decision) end) then
    raise exception 'a dossier stays as it was kept' using errcode = 'check_violation', constraint = 'decision_dossier_stays';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger decision_dossier_stays before update or delete on decision_dossier for each row execute function decision_dossier_stays();
