-- Compensation for harm (D1-D4): where each case stands. What was found, ruled, offered, agreed and paid has tables of its own.
create table compensation (
    case_number    varchar(20) not null,
    stage          varchar(30) not null,
    origin         varchar(20) not null,
    harmed_in      varchar(20),
    represented    boolean     not null,
    claimed        numeric(12, 2),
    detail         bytea       not null,
    filed_at       timestamptz not null,
    taken_by       varchar(64),
    admitted       boolean,
    investigated   boolean     not null default false,
    objected       boolean     not null default false,
    site_visit     boolean     not null default false,
    expert         boolean     not null default false,
    awaits_minutes boolean     not null default false,
    closed_on      date,
    version        bigint      not null,
    constraint compensation_pk primary key (case_number),
    constraint compensation_case_fk foreign key (case_number) references case_file (case_number),
    constraint compensation_harmed_in_fk foreign key (harmed_in) references case_file (case_number),
    constraint compensation_stage_ck check (stage in ('RECEIVED', 'INVESTIGATING', 'DECIDING', 'REFUSED', 'OBJECTED',
        'AWAITING_FINALITY', 'NEGOTIATING', 'OFFERED', 'SIGNING', 'PAYING', 'PAID', 'COMPENSATED', 'RESTING_UNPROVEN',
        'RESTING_NO_AGREEMENT', 'CLOSED_UNPROVEN', 'CLOSED_NO_AGREEMENT', 'RULED_AGAINST', 'WITHDRAWN')),
    constraint compensation_origin_ck check (origin in ('COMPLAINT', 'BENEFICIARY', 'MANAGEMENT')),
    constraint compensation_claimed_ck check (claimed > 0)
);
create index compensation_awaits_minutes_ix on compensation (case_number) where awaits_minutes;
comment on column compensation.harmed_in is 'The complaint or other case in which the harm was found or claimed';
comment on column compensation.represented is 'Whether a guardian, or one agent of the heirs, acts for whoever was harmed';
comment on column compensation.claimed is 'In riyals';
comment on column compensation.detail is 'Encrypted: what happened, and what is claimed for it';
comment on column compensation.investigated is 'Whether the investigation came to its end: proven, or refused for good';
comment on column compensation.objected is 'Whether the one objection was used';
comment on column compensation.awaits_minutes is 'Whether it stands at committees.decided';
