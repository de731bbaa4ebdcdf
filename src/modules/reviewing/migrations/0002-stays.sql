-- What reviewers declared and handed in stays, whoever writes: it goes with its application.

-- Who is in conflict, or was taken off, stays so; a review is of one application by one reviewer.
create function review_stays() returns trigger language plpgsql as $$
begin
  if (case tg_op
    when 'DELETE' then exists (select from application a where a.municipality = old.municipality and a.id = old.application)
    else (new.application, new.reviewer) is distinct from (old.application, old.reviewer)
      or old.state in ('conflict', 'off') and (new.state, new.conflict) is distinct from (old.state, old.conflict)
      or new.state = 'asked' and old.state <> 'asked' end) then
    raise exception 'what was declared stays' using errcode = 'check_violation', constraint = 'review_stays';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger review_stays before update or delete on review for each row execute function review_stays();

-- Whoever scores has declared that they are free of interest.
create function review_score_of_free() returns trigger language plpgsql as $$
begin
  if not exists (select from review r where r.municipality = new.municipality and r.id = new.review and r.state in ('free', 'in')) then
    raise exception 'scores come after the declaration' using errcode = 'check_violation', constraint = 'review_score_of_free';
  end if;
  return new;
end $$;
create trigger review_score_of_free before insert on review_score for each row execute function review_score_of_free();

-- What was handed in may be written again only when what it was is kept beside it.
create or replace function review_score_stays() returns trigger language plpgsql as $$
begin
  if old.in_at is not null and (case tg_op
    when 'DELETE' then exists (select from review r where r.municipality = old.municipality and r.id = old.review)
    else (new.review, new.round, new.scores, new.comments, new.words) is distinct from (old.review, old.round, old.scores, old.comments, old.words)
      or (new.points, new.in_at) is distinct from (old.points, old.in_at) and (new.in_at is not null or not exists (
        select from review_past p where p.municipality = old.municipality and p.review = old.review and p.round = old.round and p.in_at = old.in_at)) end) then
    raise exception 'what was handed in never changes' using errcode = 'check_violation', constraint = 'review_score_stays';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
drop trigger review_score_stays on review_score;
create trigger review_score_stays before update or delete on review_score for each row execute function review_score_stays();

-- Written once: only erasing and retention change or remove them.
revoke update, delete on review_past, review_panel, review_panel_item from machiport_app;

-- A panel proposes all at once: nothing is added to what it proposed.
create function review_panel_item_stays() returns trigger language plpgsql as $$
begin
  if exists (select from review_panel p where p.municipality = new.municipality and p.id = new.panel and p.xmin <> pg_current_xact_id()::xid) then
    raise exception 'what a panel proposed stays' using errcode = 'check_violation', constraint = 'review_panel_item_stays';
  end if;
  return new;
end $$;
create trigger review_panel_item_stays before insert on review_panel_item for each row execute function review_panel_item_stays();
