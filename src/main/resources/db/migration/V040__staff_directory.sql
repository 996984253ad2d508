create table staff_member (
    user_id            varchar(64)  not null constraint staff_member_pk primary key,
    title_ar           varchar(120) not null,
    title_en           varchar(120) not null,
    email              varchar(254),
    active             boolean      not null,
    national_id_cipher bytea,
    national_id_hash   bytea,
    mobile_cipher      bytea,
    mobile_hash        bytea,
    constraint staff_member_national_id_ck check ((national_id_cipher is null) = (national_id_hash is null)),
    constraint staff_member_mobile_ck check ((mobile_cipher is null) = (mobile_hash is null))
);
create index staff_member_national_id_ix on staff_member (national_id_hash);
create index staff_member_mobile_ix on staff_member (mobile_hash);
comment on table staff_member is 'What the engine''s users lack: titles as shown, mail, and what finds a conflict of interest (F4).';
comment on column staff_member.user_id is 'The engine''s user id.';

create table disclosure (
    id                 bigint       generated always as identity constraint disclosure_pk primary key,
    user_id            varchar(64)  not null constraint disclosure_user_fk references staff_member,
    kind               varchar(10)  not null constraint disclosure_kind_ck check (kind in ('KINSHIP', 'INTEREST')),
    relation           varchar(60)  not null,
    national_id_cipher bytea,
    national_id_hash   bytea,
    mobile_cipher      bytea,
    mobile_hash        bytea,
    party_id           uuid         constraint disclosure_party_fk references party,
    disclosed_at       timestamptz  not null,
    withdrawn_at       timestamptz,
    constraint disclosure_whom_ck check (num_nonnulls(national_id_hash, mobile_hash, party_id) > 0),
    constraint disclosure_national_id_ck check ((national_id_cipher is null) = (national_id_hash is null)),
    constraint disclosure_mobile_ck check ((mobile_cipher is null) = (mobile_hash is null))
);
create index disclosure_user_ix on disclosure (user_id);
create index disclosure_national_id_ix on disclosure (national_id_hash) where withdrawn_at is null;
create index disclosure_mobile_ix on disclosure (mobile_hash) where withdrawn_at is null;
create index disclosure_party_ix on disclosure (party_id) where withdrawn_at is null;
comment on table disclosure is 'Kinship and interests that staff disclosed (F4); in force until withdrawn, for kinship does not lapse with the year.';

create table disclosure_statement (
    user_id   varchar(64) not null constraint disclosure_statement_user_fk references staff_member,
    stated_on date        not null,
    constraint disclosure_statement_pk primary key (user_id, stated_on)
);
comment on table disclosure_statement is 'The yearly word of a member of staff that the disclosures are complete, also when there are none (F4).';

create table committee (
    code    varchar(40)  not null constraint committee_pk primary key,
    name_ar varchar(120) not null,
    name_en varchar(120) not null
);
comment on table committee is 'Committees; the code is also the group''s, but the group only opens the door.';

create table committee_formation (
    id              bigint      generated always as identity constraint committee_formation_pk primary key,
    committee       varchar(40) not null constraint committee_formation_committee_fk references committee,
    decision_number varchar(20) not null,
    decided_on      date        not null,
    rule            varchar(10) not null constraint committee_formation_rule_ck check (rule in ('MAJORITY', 'ALL')),
    in_force_from   date        not null,
    in_force_until  date,
    constraint committee_formation_decision_uq unique (committee, decision_number),
    constraint committee_formation_dates_ck check (in_force_until >= in_force_from - 1)
);
create unique index committee_formation_open_uq on committee_formation (committee) where in_force_until is null;
comment on table committee_formation is 'The decision that forms a committee, with its rule of decision, from its date until the next one.';
comment on column committee_formation.in_force_until is 'Its last day; null for the present formation.';

create table committee_member (
    id           bigint      generated always as identity constraint committee_member_pk primary key,
    formation_id bigint      not null constraint committee_member_formation_fk references committee_formation,
    user_id      varchar(64) not null constraint committee_member_user_fk references staff_member,
    role         varchar(10) not null constraint committee_member_role_ck check (role in ('CHAIR', 'SECRETARY', 'MEMBER')),
    member_from  date        not null,
    member_until date,
    constraint committee_member_dates_ck check (member_until >= member_from - 1)
);
create unique index committee_member_user_uq on committee_member (formation_id, user_id) where member_until is null;
create unique index committee_member_office_uq on committee_member (formation_id, role)
    where member_until is null and role <> 'MEMBER';

create table absence (
    id            bigint      generated always as identity constraint absence_pk primary key,
    user_id       varchar(64) not null constraint absence_user_fk references staff_member,
    absent_from   date        not null,
    absent_until  date        not null,
    substitute_id varchar(64) constraint absence_substitute_fk references staff_member,
    constraint absence_dates_ck check (absent_until >= absent_from),
    constraint absence_self_ck check (substitute_id <> user_id)
);
create index absence_user_ix on absence (user_id, absent_until);
comment on table absence is 'Who is away from the first to the last day, and who stands in.';
