-- Top management's reviews and instructions (H5, H6). What people typed is encrypted; figures carry no text.
create view oversight_course as
select * from inquiry_course
union all
select * from complaint_course;
comment on view oversight_course is 'Inquiries, complaints and objections; never reports of violations, which have readers of their own';

create table management_review (
    id                 bigint      generated always as identity,
    day                date        not null,
    opened_at          timestamptz not null,
    opened_by          text,
    due_on             date        not null,
    soon_until         date        not null,
    uncovered_absences integer     not null,
    state              text        not null,
    escalated_at       timestamptz,
    reviewed_by        text,
    reviewed_at        timestamptz,
    notes              bytea,
    constraint management_review_pk primary key (id),
    constraint management_review_state_ck check (state in ('OPEN', 'DONE', 'ABANDONED')),
    constraint management_review_done_ck
        check ((state = 'DONE') = (reviewed_by is not null) and (reviewed_by is null) = (reviewed_at is null))
);
comment on column management_review.day is 'The day in Riyadh as of which its figures were frozen';
comment on column management_review.opened_by is 'Who asked for it; null of the weekly one';
comment on column management_review.soon_until is 'Until when a case counted as about to be late';
comment on column management_review.uncovered_absences is 'Liaison officers who were away and for whom nobody acted';
comment on column management_review.state is 'ABANDONED when its process was ended by an administrator';

-- One review at a time, whoever asks for it and however often the clock does.
create unique index management_review_open_uk on management_review (state) where state = 'OPEN';

-- The cases of a review as they stood when it was opened: what was reviewed can be read later.
create table management_review_case (
    review_id     bigint  not null,
    case_number   text    not null,
    kind          text    not null,
    matter        text,
    status        text    not null,
    severity      text,
    category      text,
    field         text,
    opened_on     date    not null,
    due_on        date,
    paused_on     date,
    apologised    boolean not null,
    officer       text,
    staff_group   text,
    round         integer not null,
    open          boolean not null,
    answered_on   date,
    in_time       boolean,
    no_reply      boolean not null,
    enough        integer not null,
    not_enough    integer not null,
    root_cause    text,
    root_cause_on date,
    constraint management_review_case_pk primary key (review_id, case_number),
    constraint management_review_case_review_fk foreign key (review_id) references management_review (id),
    constraint management_review_case_case_fk foreign key (case_number) references case_file (case_number)
);
create index management_review_case_case_ix on management_review_case (case_number);

create trigger management_review_case_append_only
    before update or delete on management_review_case
    for each row execute function casefile_refuse_change();
create trigger management_review_case_no_truncate
    before truncate on management_review_case
    for each statement execute function casefile_refuse_change();

create table management_instruction (
    id             uuid        not null,
    review_id      bigint,
    case_number    text,
    text           bytea       not null,
    owner_user     text,
    owner_group    text,
    due_on         date        not null,
    given_by       text        not null,
    given_at       timestamptz not null,
    escalated_at   timestamptz,
    proof          bytea,
    carried_out_by text,
    carried_out_at timestamptz,
    constraint management_instruction_pk primary key (id),
    constraint management_instruction_review_fk foreign key (review_id) references management_review (id),
    constraint management_instruction_case_fk foreign key (case_number) references case_file (case_number),
    constraint management_instruction_owner_ck check (num_nonnulls(owner_user, owner_group) = 1),
    constraint management_instruction_carried_out_ck
        check (num_nonnulls(proof, carried_out_by, carried_out_at) in (0, 3))
);
comment on column management_instruction.review_id is 'The review in which it was given; null between two reviews';
comment on column management_instruction.escalated_at is 'When its day had come and management was told';
create index management_instruction_open_ix on management_instruction (due_on) where carried_out_at is null;
create index management_instruction_review_ix on management_instruction (review_id);
create index management_instruction_done_ix on management_instruction (carried_out_at) where carried_out_at is not null;
