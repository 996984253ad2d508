-- Who asks or complains may stay unnamed (E1, C1), and a case may belong to another.
alter table case_file alter column party_id drop not null;
comment on column case_file.party_id is 'Whose case it is; null while an inquiry, a complaint or a report names nobody';
alter table case_file
    add constraint case_file_party_ck check (party_id is not null or kind in ('INQ', 'CMP', 'VIO'));

create table case_link (
    case_number text        not null,
    linked      text        not null,
    relation    text        not null,
    linked_by   text        not null,
    at          timestamptz not null,
    constraint case_link_pk primary key (case_number, linked),
    constraint case_link_case_fk foreign key (case_number) references case_file (case_number),
    constraint case_link_linked_fk foreign key (linked) references case_file (case_number),
    constraint case_link_two_ck check (case_number <> linked)
);
comment on table case_link is 'Linked cases; case_number is the later one, which came from or is about the other';

create index case_link_linked_ix on case_link (linked);
