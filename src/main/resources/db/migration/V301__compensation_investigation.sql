-- The investigation of a compensation (D1, D2): who investigates, what was gathered and said, what was found, what was
-- refused and objected to. A round is one investigation; an accepted objection begins the second.
create table compensation_investigator (
    id               uuid        not null,
    case_number      varchar(20) not null,
    user_id          varchar(64) not null,
    lead             boolean     not null,
    round            integer     not null,
    appointed_by     varchar(64) not null,
    appointed_at     timestamptz not null,
    released_at      timestamptz,
    released_because varchar(20),
    constraint compensation_investigator_pk primary key (id),
    constraint compensation_investigator_case_fk foreign key (case_number) references compensation (case_number),
    constraint compensation_investigator_released_ck
        check ((released_at is null) = (released_because is null)),
    constraint compensation_investigator_because_ck check (released_because in ('EXCLUDED', 'REPLACED'))
);
create unique index compensation_investigator_once_ux on compensation_investigator (case_number, user_id)
    where released_at is null;
create unique index compensation_investigator_lead_ux on compensation_investigator (case_number)
    where released_at is null and lead;

create table compensation_evidence (
    id          uuid        not null,
    case_number varchar(20) not null,
    number      integer     not null,
    kind        varchar(30) not null,
    round       integer     not null,
    dated_on    date        not null,
    detail      bytea       not null,
    gathered_by varchar(64) not null,
    gathered_at timestamptz not null,
    constraint compensation_evidence_pk primary key (id),
    constraint compensation_evidence_case_fk foreign key (case_number) references compensation (case_number),
    constraint compensation_evidence_number_uq unique (case_number, number),
    constraint compensation_evidence_kind_ck check (kind in ('DOCUMENT', 'INVOICE', 'CONTRACT', 'PICTURE', 'RECORD', 'OTHER',
        'STATEMENT_BENEFICIARY', 'STATEMENT_ASSOCIATION', 'STATEMENT_WITNESS', 'SITE_VISIT', 'EXPERT_OPINION'))
);
comment on column compensation_evidence.number is 'As findings and minutes name it, from 1 in each case';
comment on column compensation_evidence.dated_on is 'The day of the paper, the statement, the visit or the opinion';
comment on column compensation_evidence.detail is 'Encrypted: what it is or says, from whom, whether signed, and why not';

create table compensation_finding (
    id          uuid        not null,
    case_number varchar(20) not null,
    number      integer     not null,
    round       integer     not null,
    minutes     varchar(20),
    fault       boolean     not null,
    harm        boolean     not null,
    causation   boolean     not null,
    damage      numeric(12, 2),
    cause       varchar(20),
    detail      bytea       not null,
    found_by    varchar(64) not null,
    found_at    timestamptz not null,
    constraint compensation_finding_pk primary key (id),
    constraint compensation_finding_case_fk foreign key (case_number) references compensation (case_number),
    constraint compensation_finding_minutes_fk foreign key (minutes) references minutes (case_number),
    constraint compensation_finding_number_uq unique (case_number, number),
    constraint compensation_finding_damage_ck check ((damage is not null) = harm and damage > 0),
    constraint compensation_finding_cause_ck check (cause in ('PROCEDURE', 'EQUIPMENT', 'CONDUCT', 'COMMUNICATION', 'CAPACITY',
        'SYSTEM', 'THIRD_PARTY', 'OTHER'))
);
comment on column compensation_finding.minutes is 'The sealed minutes that it was adopted from; null for the investigators'' own';
comment on column compensation_finding.damage is 'In riyals: the sum of its items';
comment on column compensation_finding.detail is 'Encrypted: each finding with its evidence, the items of the damage, causes, reasons';

create table compensation_refusal (
    id            uuid        not null,
    case_number   varchar(20) not null,
    kind          varchar(20) not null,
    minutes       varchar(20),
    reasons       bytea       not null,
    decided_by    varchar(64) not null,
    decided_at    timestamptz not null,
    sent_on       date,
    letter_year   integer,
    letter_serial bigint,
    constraint compensation_refusal_pk primary key (id),
    constraint compensation_refusal_case_fk foreign key (case_number) references compensation (case_number),
    constraint compensation_refusal_minutes_fk foreign key (minutes) references minutes (case_number),
    constraint compensation_refusal_kind_ck check (kind in ('NOT_ADMITTED', 'NOT_PROVEN')),
    constraint compensation_refusal_letter_ck
        check ((sent_on is null) = (letter_year is null) and (letter_year is null) = (letter_serial is null))
);
create unique index compensation_refusal_unsent_ux on compensation_refusal (case_number) where sent_on is null;
comment on column compensation_refusal.reasons is 'Encrypted: as they stand in the letter';
comment on column compensation_refusal.sent_on is 'The day from which the time for an objection is counted';

-- One objection for each case: the number is the key.
create table compensation_objection (
    case_number   varchar(20) not null,
    words         bytea       not null,
    filed_by      varchar(64) not null,
    filed_at      timestamptz not null,
    accepted      boolean,
    reasons       bytea,
    decided_by    varchar(64),
    decided_at    timestamptz,
    letter_year   integer,
    letter_serial bigint,
    constraint compensation_objection_pk primary key (case_number),
    constraint compensation_objection_case_fk foreign key (case_number) references compensation (case_number),
    constraint compensation_objection_decided_ck
        check ((accepted is null) = (decided_by is null) and (accepted is null) = (reasons is null)),
    constraint compensation_objection_letter_ck check ((letter_year is null) = (letter_serial is null))
);
comment on column compensation_objection.words is 'Encrypted: what the beneficiary says against the refusal';
comment on column compensation_objection.filed_by is 'beneficiary, or the staff user who took it down';
comment on column compensation_objection.reasons is 'Encrypted: of the decision on it, as they stand in the letter';

-- Letters of refusal. A later list of kinds names COMPENSATION_REFUSAL too.
alter table outgoing_letter drop constraint outgoing_letter_kind_ck;
alter table outgoing_letter add constraint outgoing_letter_kind_ck
    check (kind in ('RECEIPT', 'DECLARATION', 'WHAT_IS_LEFT', 'DECISION', 'COMPLAINT_OUTCOME', 'INQUIRY_ANSWER', 'MINUTES',
        'COMPENSATION_REFUSAL'));
