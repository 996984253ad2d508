-- Suggestions and thanks (E1): neither cases nor tasks; what people typed is encrypted, and all of it is destroyed in time.
create table feedback (
    id          uuid        not null,
    kind        text        not null,
    state       text        not null,
    detail      bytea       not null,
    note        bytea,
    language    text        not null,
    received_at timestamptz not null,
    handled_by  text,
    handled_at  timestamptz,
    passed_to   text,
    replied_at  timestamptz,
    version     bigint      not null,
    constraint feedback_pk primary key (id),
    constraint feedback_kind_ck check (kind in ('SUGGESTION', 'THANKS')),
    constraint feedback_state_ck check (state in ('NEW', 'READ', 'ANSWERED')),
    constraint feedback_language_ck check (language in ('ar', 'en')),
    constraint feedback_handled_ck check ((state = 'NEW') = (handled_by is null) and (handled_by is null) = (handled_at is null)),
    constraint feedback_answered_ck check ((state = 'ANSWERED') = (note is not null)),
    constraint feedback_passed_ck check (passed_to is null or kind = 'THANKS'),
    constraint feedback_replied_ck check (replied_at is null or state = 'ANSWERED')
);
comment on table feedback is 'Suggestions and thanks, destroyed after casework.feedback.kept days';
comment on column feedback.detail is 'Encrypted: what was written, whom it thanks, who wrote it and where they are reached';
comment on column feedback.note is 'Encrypted: what came of it, in a sentence';
comment on column feedback.passed_to is 'Who is thanked and reads it too, as management found';
comment on column feedback.replied_at is 'When a message without content went to who left a contact';

create index feedback_received_ix on feedback (received_at);
create index feedback_new_ix on feedback (received_at) where state = 'NEW';
create index feedback_passed_ix on feedback (passed_to) where passed_to is not null;
