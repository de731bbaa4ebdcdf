-- The photographs on an organization's page; the first is its cover. The file is the drawing without hidden facts.
create table organization_photo (
  municipality text not null references municipality,
  id uuid not null,
  organization uuid not null,
  caption text not null default '',
  added_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, organization) references organization (municipality, id),
  foreign key (municipality, id) references file (municipality, id)
);
create index organization_photo_organization on organization_photo (municipality, organization, added_at);
call tenant_table('organization_photo');

alter table organization add constraint cover_is_a_photo foreign key (municipality, photo) references organization_photo (municipality, id);
alter table person add constraint photo_is_a_file foreign key (municipality, photo) references file (municipality, id);

-- The filters of the directory.
create index organization_industry on organization using gin (industry);
create index organization_professional on organization (municipality, name_kana, id) where professional;
