-- What the applicant saw when submitting, where the judgement that staff work with knew a decision that had not been told yet.
alter table application add column shown_judgement jsonb;
