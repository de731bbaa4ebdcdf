-- Whether any receipt still leads to these bytes.
create index file_bytes on file (municipality, sha256);
