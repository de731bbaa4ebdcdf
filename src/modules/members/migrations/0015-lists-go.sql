-- A list that was read in is kept a year; what came of it stays, without the file.
alter table import_batch add foreign key (municipality, file) references file (municipality, id) on delete set null (file) not valid;
