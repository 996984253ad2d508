-- The reception line (A1, C1): who arrived today, in the order of their numbers.
create table visit_day (
    day         date    not null,
    last_number integer not null,
    constraint visit_day_pk primary key (day),
    constraint visit_day_last_number_ck check (last_number > 0)
);
comment on table visit_day is 'The number given last on a day in Riyadh; its row is what two officers at once wait for';

create table visit (
    id            uuid        not null,
    day           date        not null,
    number        integer     not null,
    matter        text        not null,
    for_user      text,
    for_group     text,
    case_number   text,
    case_typed    text,
    name_cipher   bytea,
    note_cipher   bytea,
    answer_cipher bytea,
    state         text        not null,
    arrived_at    timestamptz not null,
    arrived_by    text        not null,
    called_at     timestamptz,
    called_by     text,
    ended_at      timestamptz,
    ended_by      text,
    constraint visit_pk primary key (id),
    constraint visit_number_uk unique (day, number),
    constraint visit_case_fk foreign key (case_number) references case_file (case_number),
    constraint visit_matter_ck
        check (matter in ('REQUEST', 'FOLLOW_UP', 'INQUIRY', 'COMPLAINT', 'DELIVERY', 'OTHER')),
    constraint visit_for_ck check (num_nonnulls(for_user, for_group) < 2),
    constraint visit_state_ck check (state in ('WAITING', 'CALLED', 'SERVED', 'ANSWERED_ON_THE_SPOT', 'LEFT')),
    constraint visit_called_ck check ((called_at is null) = (called_by is null)),
    constraint visit_ended_ck check (
        (ended_at is null) = (ended_by is null) and (ended_at is null) = (state in ('WAITING', 'CALLED')))
);
create index visit_case_ix on visit (case_number) where case_number is not null;
create index visit_typed_ix on visit (arrived_at) where num_nonnulls(name_cipher, note_cipher, answer_cipher) > 0;
comment on column visit.case_number is 'The one case that the typed number means; null also when there is none';
comment on column visit.case_typed is 'As it was typed, without its kind: 1448/123';
comment on column visit.name_cipher is 'First name or what was said instead; like note and answer destroyed after casework.reception.typed-kept';
