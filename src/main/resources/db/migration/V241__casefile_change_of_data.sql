-- A change of data is a case like any other (G3).
alter table case_file drop constraint case_file_kind_ck;
alter table case_file add constraint case_file_kind_ck
  check (kind in ('REQ', 'INQ', 'CMP', 'OBJ', 'CPN', 'VIO', 'UPD'));
