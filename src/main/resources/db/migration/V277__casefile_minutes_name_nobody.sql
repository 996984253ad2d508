-- Minutes belong to no party.
alter table case_file drop constraint case_file_party_ck;
alter table case_file
    add constraint case_file_party_ck check (party_id is not null or kind in ('INQ', 'CMP', 'VIO', 'MIN'));
