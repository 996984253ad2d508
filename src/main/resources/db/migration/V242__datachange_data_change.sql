-- Changes of people's own data (G3): what was asked for, who witnessed and checked it, and whether it was denied afterwards.
-- Old and new values lie encrypted.
create table data_change (
    case_number    text        not null,
    party_id       uuid        not null,
    at_desk        boolean     not null,
    stage          text        not null,
    asked          bytea       not null,
    former         bytea       not null,
    taken_by       text        not null,
    taken_at       timestamptz not null,
    witnessed_by   text,
    witnessed_at   timestamptz,
    decided_by     text,
    decided_at     timestamptz,
    decline_reason bytea,
    applied_at     timestamptz,
    deny_until     date,
    denial_hash    bytea,
    denied_at      timestamptz,
    reviewed_by    text,
    reviewed_at    timestamptz,
    finding        text,
    review_note    bytea,
    version        bigint      not null,
    constraint data_change_pk primary key (case_number),
    constraint data_change_case_fk foreign key (case_number) references case_file (case_number),
    constraint data_change_party_fk foreign key (party_id) references party (id),
    constraint data_change_stage_ck check (stage in ('TO_WITNESS', 'TO_CHECK', 'ACCEPTED', 'APPLIED', 'DECLINED',
        'WITHDRAWN', 'CLOSED', 'DENIED', 'REVIEWED')),
    constraint data_change_witness_ck check (num_nonnulls(witnessed_by, witnessed_at) in (0, 2)
        and (witnessed_by is null or (at_desk and witnessed_by <> taken_by))),
    constraint data_change_decided_ck check (num_nonnulls(decided_by, decided_at) in (0, 2)
        and (decided_by is null or decided_by <> taken_by)
        and (decline_reason is null or decided_by is not null)),
    constraint data_change_applied_ck check (num_nonnulls(applied_at, deny_until) in (0, 2)
        and (stage not in ('APPLIED', 'CLOSED', 'DENIED', 'REVIEWED') or applied_at is not null)),
    constraint data_change_denied_ck check (stage not in ('DENIED', 'REVIEWED') or denied_at is not null),
    constraint data_change_finding_ck check ((finding is null or finding in ('NOT_ASKED_FOR', 'MISTAKE', 'ASKED_FOR'))
        and num_nonnulls(reviewed_by, reviewed_at, finding, review_note) in (0, 4)
        and (stage = 'REVIEWED') = (reviewed_by is not null))
);
comment on column data_change.asked is 'Encrypted: the new values by their fields';
comment on column data_change.former is 'Encrypted: what stood on record before, of the same fields';
comment on column data_change.taken_by is 'Who took it down, or beneficiary';
comment on column data_change.denial_hash is 'Keyed hash of the link in the message to where the person was reached before; the link itself is in the message alone';
comment on column data_change.deny_until is 'The last day on which the person can say that it was not theirs';

-- Two changes of one person's data at once would undo each other.
create unique index data_change_open_uk on data_change (party_id)
    where stage in ('TO_WITNESS', 'TO_CHECK', 'ACCEPTED', 'APPLIED');
create unique index data_change_denial_uk on data_change (denial_hash) where denial_hash is not null;
create index data_change_party_ix on data_change (party_id);
