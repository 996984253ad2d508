-- Questions that were answered to somebody and are published for everybody (G2), beside those of the catalogue's files.
create table published_question (
    id           uuid        not null,
    section      text        not null,
    question_ar  text        not null,
    question_en  text,
    answer_ar    text        not null,
    answer_en    text,
    published_by text        not null,
    published_at timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    constraint published_question_pk primary key (id),
    constraint published_question_english_ck check ((question_en is null) = (answer_en is null)),
    constraint published_question_withdrawn_ck check ((withdrawn_by is null) = (withdrawn_at is null))
);
comment on table published_question is 'Written for everybody: no personal data, so not encrypted';
comment on column published_question.section is 'Code of the section of catalogue/questions.yaml in which it is shown';
comment on column published_question.question_en is 'Null when it is published in Arabic only';
comment on column published_question.withdrawn_at is 'Since when it is no longer shown; null while it is';
