-- The figures of the front page come from this index alone.
create index opportunity_figures on opportunity (municipality, organization, state) where published_at is not null;
