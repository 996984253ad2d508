-- Rulings of courts and of bodies that settle disputes, and conciliation records (D3).
create table compensation_ruling (
    id              uuid        not null,
    case_number     varchar(20) not null,
    state           varchar(20) not null,
    after_agreement boolean     not null,
    incoming_year   integer     not null,
    incoming_serial bigint      not null,
    arrived_by      varchar(64) not null,
    arrived_at      timestamptz not null,
    kind            varchar(20),
    identity_cipher bytea,
    identity_hash   bytea,
    detail          bytea,
    issued_on       date,
    favour          varchar(10),
    amount          numeric(12, 2),
    finality        varchar(20),
    final_on        date,
    registered_by   varchar(64),
    registered_at   timestamptz,
    version         bigint      not null,
    constraint compensation_ruling_pk primary key (id),
    constraint compensation_ruling_case_fk foreign key (case_number) references compensation (case_number),
    constraint compensation_ruling_incoming_fk
        foreign key (incoming_year, incoming_serial) references incoming_letter (hijri_year, serial),
    constraint compensation_ruling_incoming_uq unique (incoming_year, incoming_serial),
    constraint compensation_ruling_identity_uq unique (identity_hash),
    constraint compensation_ruling_state_ck
        check (state in ('ARRIVED', 'STANDING', 'SUPERSEDED', 'OVERTURNED', 'WITHDRAWN', 'LATE', 'PAPER')),
    constraint compensation_ruling_kind_ck check (kind in ('JUDGMENT', 'CONCILIATION')),
    constraint compensation_ruling_favour_ck check (favour in ('IN_FAVOUR', 'IN_PART', 'AGAINST')),
    constraint compensation_ruling_finality_ck check (finality in ('FINAL', 'NOT_FINAL', 'NOT_APPEALED')),
    constraint compensation_ruling_registered_ck
        check ((state = 'ARRIVED') = (registered_by is null) and (registered_by is null) = (registered_at is null)),
    constraint compensation_ruling_said_ck
        check ((state in ('ARRIVED', 'PAPER')) = (kind is null) and (kind is null) = (identity_cipher is null)
            and (kind is null) = (identity_hash is null) and (kind is null) = (issued_on is null)
            and (kind is null) = (favour is null) and (kind is null) = (finality is null)),
    constraint compensation_ruling_amount_ck check ((amount is not null) = (favour in ('IN_FAVOUR', 'IN_PART')) and amount > 0),
    constraint compensation_ruling_final_ck check ((final_on is not null) = (finality <> 'NOT_FINAL')),
    constraint compensation_ruling_late_ck check (state <> 'LATE' or after_agreement)
);
create unique index compensation_ruling_standing_ux on compensation_ruling (case_number) where state = 'STANDING';
create index compensation_ruling_case_ix on compensation_ruling (case_number, arrived_at);
comment on column compensation_ruling.after_agreement is 'Whether both sides had signed when it came: then it changes nothing';
comment on column compensation_ruling.identity_cipher is 'Encrypted: its number and the authority that gave it';
comment on column compensation_ruling.identity_hash is 'By which the same ruling is found again, however it is spelt';
comment on column compensation_ruling.detail is 'Encrypted: the decision not to appeal, why it was overturned or withdrawn';
comment on column compensation_ruling.amount is 'In riyals';
comment on column compensation_ruling.final_on is 'Also the day of the decision not to appeal';

-- Two more kinds of letters; the kinds that other migrations of this release add stay as they are.
do $$
declare
    kinds text := (select pg_get_constraintdef(oid) from pg_constraint
                    where conname = 'outgoing_letter_kind_ck' and conrelid = 'outgoing_letter'::regclass);
begin
    alter table outgoing_letter drop constraint outgoing_letter_kind_ck;
    execute 'alter table outgoing_letter add constraint outgoing_letter_kind_ck '
        || replace(kinds, 'ARRAY[', 'ARRAY[''EXTERNAL_WAY''::text, ''RULING_AGAINST''::text, ');
end $$;
