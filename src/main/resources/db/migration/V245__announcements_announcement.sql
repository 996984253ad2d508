-- Announcements of changed criteria or conditions (G3). What an announcement says is written for everybody, so it is not
-- encrypted; what colleagues say to each other about it is.
create table announcement (
    id                  bigint generated always as identity,
    subject_kind        text        not null,
    subject_code        text        not null,
    subject_version     integer     not null,
    audience            text        not null,
    text_ar             text        not null,
    text_en             text,
    holds_from          date        not null,
    applies_to_received boolean     not null,
    supersedes          bigint,
    state               text        not null,
    text_hash           text        not null,
    proposed_by         text        not null,
    proposed_at         timestamptz not null,
    return_reason       bytea,
    approved_by         text,
    approved_at         timestamptz,
    listed_at           timestamptz,
    told_at             timestamptz,
    review_note         bytea,
    reviewed_by         text,
    reviewed_at         timestamptz,
    ended_by            text,
    ended_at            timestamptz,
    end_reason          text,
    superseded_by       bigint,
    version             bigint      not null,
    constraint announcement_pk primary key (id),
    constraint announcement_subject_ck check (subject_kind in ('SERVICE', 'DOCUMENT')),
    constraint announcement_audience_ck check (audience in ('OPEN_REQUESTS', 'MEMBERS', 'BOTH')),
    constraint announcement_state_ck check (state in ('PROPOSED', 'RETURNED', 'PUBLISHED', 'ENDED')),
    constraint announcement_supersedes_fk foreign key (supersedes) references announcement,
    constraint announcement_superseded_by_fk foreign key (superseded_by) references announcement,
    constraint announcement_approved_ck check ((approved_by is null) = (approved_at is null)
        and (approved_by is null or approved_by <> proposed_by) and (state <> 'PUBLISHED' or approved_by is not null)),
    constraint announcement_reviewed_ck check (num_nonnulls(review_note, reviewed_by, reviewed_at) in (0, 3)),
    constraint announcement_ended_ck check ((state = 'ENDED') = (ended_at is not null)
        and (ended_at is null) = (ended_by is null)
        and (ended_at is null or num_nonnulls(end_reason, superseded_by) = 1))
);
comment on column announcement.subject_version is 'Of the service or document as it stood when it was announced';
comment on column announcement.audience is 'Whom it concerns: who has an open request (for the service, if it is about one), members, or both';
comment on column announcement.applies_to_received is 'Whether it says of itself that requests taken in before are under it too';
comment on column announcement.text_hash is 'SHA-256 of everything that it says';
comment on column announcement.return_reason is 'Why it was not approved, the last time; encrypted';
comment on column announcement.listed_at is 'When those concerned were listed, once';
comment on column announcement.told_at is 'When the last of them had been told';
comment on column announcement.review_note is 'What management did about those who were not reached; encrypted';
comment on column announcement.end_reason is 'Shown to everybody; an announcement that another took the place of has none';

create index announcement_shown_ix on announcement (subject_kind, subject_code) where approved_at is not null;
