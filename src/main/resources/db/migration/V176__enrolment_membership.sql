alter table people_import_row add column made_member boolean not null default false;
comment on column people_import_row.made_member is 'Whether this import entered the person among the members of the general assembly; undoing it takes that back.';
