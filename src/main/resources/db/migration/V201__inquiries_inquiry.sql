-- An inquiry (C1, E2, G1) with its answers and the advice of specialists; what people typed is encrypted.
create table inquiry (
    case_number text    not null,
    kind        text    not null,
    asker       text    not null,
    question    bytea   not null,
    language    text    not null,
    category    text,
    field       text,
    about       text,
    officer     text,
    staff_group text,
    stage       text    not null,
    round       integer not null,
    version     bigint  not null,
    constraint inquiry_pk primary key (case_number),
    constraint inquiry_case_fk foreign key (case_number) references case_file (case_number),
    constraint inquiry_about_fk foreign key (about) references case_file (case_number),
    constraint inquiry_kind_ck check (kind in ('GENERAL', 'ABOUT_CASE', 'MEMBERSHIP', 'TECHNICAL')),
    constraint inquiry_asker_ck check (asker in ('UNNAMED', 'NAMED', 'ACCESS_CODE', 'OFFICER')),
    constraint inquiry_about_ck check ((kind = 'ABOUT_CASE') = (about is not null)),
    constraint inquiry_own_ck check (kind <> 'ABOUT_CASE' or asker in ('ACCESS_CODE', 'OFFICER')),
    constraint inquiry_language_ck check (language in ('ar', 'en')),
    constraint inquiry_stage_ck
        check (stage in ('ANSWERING', 'ADVISING', 'REVIEWING', 'APPROVED', 'ANSWERED', 'SUFFICIENT', 'NO_REPLY')),
    constraint inquiry_round_ck check (round > 0)
);
comment on column inquiry.asker is 'How we know who asks: not at all, by what was typed, by the access code of a case, by an officer who verified it';
comment on column inquiry.about is 'The asker''s own case, for ABOUT_CASE alone';
comment on column inquiry.officer is 'Whom the decision table liaison-officer named; null when it named a group or nobody';
comment on column inquiry.staff_group is 'Who may answer where the officer cannot; null until it is routed';
comment on column inquiry.round is 'Grows with every answer that was not enough';

create index inquiry_about_ix on inquiry (about) where about is not null;

create table inquiry_answer (
    id          uuid        not null,
    case_number text        not null,
    round       integer     not null,
    text        bytea       not null,
    written_by  text        not null,
    written_at  timestamptz not null,
    reviewed_by text,
    reviewed_at timestamptz,
    return_note bytea,
    sent_at     timestamptz,
    opinion     text,
    remark      bytea,
    opinion_at  timestamptz,
    constraint inquiry_answer_pk primary key (id),
    constraint inquiry_answer_case_fk foreign key (case_number) references inquiry (case_number),
    constraint inquiry_answer_review_ck
        check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null or reviewed_by <> written_by)),
    constraint inquiry_answer_returned_ck check (return_note is null or reviewed_by is not null and sent_at is null),
    constraint inquiry_answer_opinion_ck check (opinion in ('SUFFICIENT', 'NOT_SUFFICIENT')
        and opinion_at is not null and sent_at is not null or opinion is null and opinion_at is null and remark is null)
);
comment on column inquiry_answer.return_note is 'Why the reviewer gave it back; then it is never sent';
comment on column inquiry_answer.opinion is 'What the asker says of it; silence is never an opinion';

create unique index inquiry_answer_sent_uk on inquiry_answer (case_number, round) where sent_at is not null;
create index inquiry_answer_case_ix on inquiry_answer (case_number, written_at);

create table inquiry_advice (
    id          uuid        not null,
    case_number text        not null,
    staff_group text        not null,
    question    bytea       not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    advice      bytea,
    advised_by  text,
    advised_at  timestamptz,
    constraint inquiry_advice_pk primary key (id),
    constraint inquiry_advice_case_fk foreign key (case_number) references inquiry (case_number),
    constraint inquiry_advice_given_ck check (num_nonnulls(advice, advised_by, advised_at) in (0, 3))
);
create index inquiry_advice_case_ix on inquiry_advice (case_number, asked_at);
