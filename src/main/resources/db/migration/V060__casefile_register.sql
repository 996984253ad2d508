-- The register of cases: one row per case, locked first by every command that changes the case.
create table case_file (
    case_number      text        not null,
    kind             text        not null,
    hijri_year       integer     not null,
    serial           bigint      not null,
    party_id         uuid        not null,
    channel          text        not null,
    status           text        not null,
    received_at      timestamptz not null,
    access_code_hash bytea       not null,
    check_from       date,
    clock_running    boolean     not null default false,
    complete_on      date,
    policy_due_on    date,
    due_on           date,
    paused_on        date,
    apologised       boolean     not null default false,
    stopped_on       date,
    constraint case_file_pk primary key (case_number),
    constraint case_file_serial_uk unique (hijri_year, serial),
    constraint case_file_kind_ck check (kind in ('REQ', 'INQ', 'CMP', 'OBJ', 'CPN', 'VIO')),
    constraint case_file_clock_ck check (not clock_running
        or (complete_on is not null and policy_due_on is not null and due_on is not null))
);
comment on table case_file is 'Register of cases of every kind';
comment on column case_file.serial is 'From the sequence case_number_<Hijri year>, shared by all kinds; gaps are allowed';
comment on column case_file.access_code_hash is 'Keyed hash of the access code; the code itself is told once and kept nowhere';
comment on column case_file.check_from is 'Day 0 of the completeness check''s own clock';
comment on column case_file.policy_due_on is 'C6: working days from completeness, moved by calendar facts only; from clock_entry';
comment on column case_file.due_on is 'C6: also gives back the days of pauses; from clock_entry';
comment on column case_file.paused_on is 'Since when the count is held; null while it runs';

create index case_file_party_ix on case_file (party_id);
create index case_file_running_ix on case_file (due_on) where clock_running;
create index case_file_serial_ix on case_file (serial);

-- Append-only tables refuse everything but INSERT, also to the application itself.
create function casefile_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
