-- The outgoing register (A2): a number per letter and Hijri year, and what was sent, to the last byte.
create table outgoing_letter (
    hijri_year       integer     not null,
    serial           bigint      not null,
    kind             text        not null,
    case_number      text        not null,
    addressee_cipher bytea       not null,
    registered_at    timestamptz not null,
    sha256           bytea       not null,
    state            text        not null,
    constraint outgoing_letter_pk primary key (hijri_year, serial),
    constraint outgoing_letter_kind_ck check (kind in ('RECEIPT', 'DECLARATION', 'WHAT_IS_LEFT', 'DECISION')),
    constraint outgoing_letter_state_ck check (state in ('REGISTERED', 'PRINTED', 'POSTED', 'DELIVERED', 'RETURNED')),
    constraint outgoing_letter_serial_ck check (serial > 0)
);
comment on table outgoing_letter is 'Register of outgoing letters (صادر)';
comment on column outgoing_letter.serial is 'From the sequence outgoing_letter_<Hijri year>; gaps are allowed';
comment on column outgoing_letter.sha256 is 'Of the PDF';
create index outgoing_letter_case_ix on outgoing_letter (case_number);

create table outgoing_letter_content (
    hijri_year integer not null,
    serial     bigint  not null,
    cipher     bytea   not null,
    constraint outgoing_letter_content_pk primary key (hijri_year, serial),
    constraint outgoing_letter_content_letter_fk foreign key (hijri_year, serial)
        references outgoing_letter (hijri_year, serial)
);
comment on table outgoing_letter_content is 'The PDF, encrypted; every print is this file';

create table outgoing_letter_step (
    id         bigint generated always as identity,
    hijri_year integer     not null,
    serial     bigint      not null,
    state      text        not null,
    at         timestamptz not null,
    made_by    text        not null,
    constraint outgoing_letter_step_pk primary key (id),
    constraint outgoing_letter_step_letter_fk foreign key (hijri_year, serial)
        references outgoing_letter (hijri_year, serial),
    constraint outgoing_letter_step_state_ck
        check (state in ('REGISTERED', 'PRINTED', 'POSTED', 'DELIVERED', 'RETURNED'))
);
comment on table outgoing_letter_step is 'Who did what with a letter, and when; only added to';
create index outgoing_letter_step_letter_ix on outgoing_letter_step (hijri_year, serial);
create trigger outgoing_letter_step_append_only
    before update or delete on outgoing_letter_step
    for each row execute function casefile_refuse_change();
create trigger outgoing_letter_step_no_truncate
    before truncate on outgoing_letter_step
    for each statement execute function casefile_refuse_change();
