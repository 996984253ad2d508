-- Minutes of committees (D2): a case of its own kind, so that number, lock, timeline and tasks are those of every case.
alter table case_file drop constraint case_file_kind_ck;
alter table case_file add constraint case_file_kind_ck
    check (kind in ('REQ', 'INQ', 'CMP', 'OBJ', 'CPN', 'VIO', 'UPD', 'MIN'));

create table minutes (
    case_number      text        not null,
    committee        varchar(40) not null,
    state            text        not null,
    proposed         text        not null,
    circulation      boolean     not null default false,
    meets_at         timestamptz,
    place            text,
    presided_by      varchar(64),
    held_at          timestamptz,
    vote_within      integer,
    version          integer     not null default 0,
    remarks          bytea,
    attachments      bytea,
    board_due_on     date,
    board_reference  text,
    endorsed_by      varchar(64),
    endorsed_at      timestamptz,
    not_called       bytea,
    opened_by        varchar(64) not null,
    opened_at        timestamptz not null,
    ended_at         timestamptz,
    letter_year      integer,
    letter_serial    bigint,
    lock_version     bigint      not null,
    constraint minutes_pk primary key (case_number),
    constraint minutes_case_fk foreign key (case_number) references case_file (case_number),
    constraint minutes_committee_fk foreign key (committee) references committee (code),
    constraint minutes_state_ck check (state in ('CALLING', 'INVITED', 'DRAFTING', 'VOTING', 'OBJECTED', 'ENDORSING',
        'SEALING', 'SEALED', 'NOT_APPROVED', 'NOT_CALLED')),
    constraint minutes_proposed_ck check (proposed in ('BY_HAND', 'SITTING', 'BEFORE_DUE')),
    constraint minutes_meeting_ck check (not circulation or (meets_at is null and place is null)),
    constraint minutes_letter_ck check ((letter_year is null) = (letter_serial is null))
);
comment on column minutes.proposed is 'Why they were opened: by hand, for a sitting, or because an answer is due before the next one';
comment on column minutes.vote_within is 'Working days in which the members vote; null for as many as the settings say';
comment on column minutes.version is 'Of the text that was frozen last; 0 before';
comment on column minutes.board_reference is 'Number of the board''s decision on an objection that was not resolved';
create index minutes_committee_ix on minutes (committee, opened_at);

create table minutes_item (
    id          uuid        not null,
    minutes     text        not null,
    position    integer     not null,
    case_number text        not null,
    state       text        not null,
    outcome     text,
    form        bytea,
    discussion  bytea,
    recorded_by varchar(64),
    recorded_at timestamptz,
    constraint minutes_item_pk primary key (id),
    constraint minutes_item_minutes_fk foreign key (minutes) references minutes (case_number),
    constraint minutes_item_case_fk foreign key (case_number) references case_file (case_number),
    constraint minutes_item_case_uq unique (minutes, case_number),
    constraint minutes_item_state_ck check (state in ('ON_AGENDA', 'POSTPONED', 'WITHDRAWN', 'DECIDED', 'CARRIED_OUT',
        'NOT_CARRIED_OUT')),
    constraint minutes_item_decided_ck check (state <> 'DECIDED' or num_nonnulls(outcome, form, recorded_by, recorded_at) = 4)
);
-- A case is on one agenda at a time.
create unique index minutes_item_open_uk on minutes_item (case_number) where state in ('ON_AGENDA', 'DECIDED');
create index minutes_item_minutes_ix on minutes_item (minutes, position);

create table minutes_attendance (
    minutes    text        not null,
    user_id    varchar(64) not null,
    attendance text        not null,
    acts_for   varchar(64),
    constraint minutes_attendance_pk primary key (minutes, user_id),
    constraint minutes_attendance_minutes_fk foreign key (minutes) references minutes (case_number),
    constraint minutes_attendance_ck check (attendance in ('PRESENT', 'ABSENT', 'EXCUSED'))
);
comment on column minutes_attendance.acts_for is 'The absent member for whom an alternate sits';

create table minutes_appointment (
    minutes         text        not null,
    user_id         varchar(64) not null,
    decision_number varchar(40) not null,
    decided_on      date        not null,
    appointed_by    varchar(64) not null,
    appointed_at    timestamptz not null,
    constraint minutes_appointment_pk primary key (minutes, user_id),
    constraint minutes_appointment_minutes_fk foreign key (minutes) references minutes (case_number)
);
comment on table minutes_appointment is 'Whom management appointed for these minutes alone, because nobody was left for a quorum.';

create table minutes_version (
    minutes   text        not null,
    version   integer     not null,
    content   bytea       not null,
    hash      text        not null,
    frozen_by varchar(64) not null,
    frozen_at timestamptz not null,
    constraint minutes_version_pk primary key (minutes, version),
    constraint minutes_version_minutes_fk foreign key (minutes) references minutes (case_number),
    constraint minutes_version_hash_ck check (hash ~ '^[0-9a-f]{64}$')
);
comment on column minutes_version.hash is 'SHA-256 of the text as it is kept before encryption, in hexadecimal digits';

create table minutes_voter (
    minutes  text        not null,
    version  integer     not null,
    user_id  varchar(64) not null,
    acts_for varchar(64),
    presides boolean     not null,
    constraint minutes_voter_pk primary key (minutes, version, user_id),
    constraint minutes_voter_version_fk foreign key (minutes, version) references minutes_version (minutes, version)
);
comment on table minutes_voter is 'Who may vote on a version: who belonged to the committee when it was frozen.';

create table minutes_vote (
    id            uuid        not null,
    minutes       text        not null,
    version       integer     not null,
    user_id       varchar(64) not null,
    choice        text        not null,
    reasons       bytea,
    voted_at      timestamptz not null,
    superseded_at timestamptz,
    constraint minutes_vote_pk primary key (id),
    constraint minutes_vote_voter_fk foreign key (minutes, version, user_id)
        references minutes_voter (minutes, version, user_id),
    constraint minutes_vote_choice_ck check (choice in ('APPROVE', 'APPROVE_WITH_RESERVATION', 'REQUEST_CHANGE',
        'OBJECT', 'RECUSED', 'ABSENT'))
);
-- One vote of each counts; one that was changed stays on record.
create unique index minutes_vote_uk on minutes_vote (minutes, version, user_id) where superseded_at is null;

create table minutes_answer (
    id          uuid        not null,
    minutes     text        not null,
    version     integer     not null,
    kind        text        not null,
    text        bytea       not null,
    answered_by varchar(64) not null,
    answered_at timestamptz not null,
    constraint minutes_answer_pk primary key (id),
    constraint minutes_answer_minutes_fk foreign key (minutes) references minutes (case_number),
    constraint minutes_answer_kind_ck check (kind in ('CHANGE', 'OBJECTION', 'BOARD', 'NOT_ENDORSED'))
);
comment on table minutes_answer is 'How requested changes and objections to a version were answered, by whom; printed with the next.';

create table minutes_file (
    minutes   text        not null,
    content   bytea       not null,
    sha256    text        not null,
    sealed_at timestamptz not null,
    constraint minutes_file_pk primary key (minutes),
    constraint minutes_file_minutes_fk foreign key (minutes) references minutes (case_number),
    constraint minutes_file_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table minutes_file is 'The sealed PDF, encrypted; the hash is that of the file as it is given out.';

create table sitting (
    id           uuid        not null,
    committee    varchar(40) not null,
    meets_at     timestamptz not null,
    place        text        not null,
    planned_by   varchar(64) not null,
    planned_at   timestamptz not null,
    cancelled_at timestamptz,
    constraint sitting_pk primary key (id),
    constraint sitting_committee_fk foreign key (committee) references committee (code)
);
create unique index sitting_time_uk on sitting (committee, meets_at) where cancelled_at is null;
