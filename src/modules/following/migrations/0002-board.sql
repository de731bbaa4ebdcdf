-- Matches that have ended lately.
create index engagement_ended on engagement (municipality, ended_on) where ended_on is not null;
