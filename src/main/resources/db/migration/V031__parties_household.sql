create table household (
    id         uuid        not null constraint household_pk primary key,
    created_at timestamptz not null
);
comment on table household is 'A productive family: limits count the household, cases belong to one person.';

create table household_member (
    id           bigint      generated always as identity constraint household_member_pk primary key,
    household_id uuid        not null constraint household_member_household_fk references household,
    party_id     uuid        not null constraint household_member_party_fk references party,
    relation     varchar(20) not null constraint household_member_relation_ck
                 check (relation in ('REPRESENTATIVE', 'SPOUSE', 'CHILD', 'PARENT', 'OTHER')),
    joined_on    date        not null,
    left_on      date,
    constraint household_member_dates_ck check (left_on >= joined_on)
);
create unique index household_member_party_uq on household_member (party_id) where left_on is null;
create unique index household_member_representative_uq on household_member (household_id)
    where left_on is null and relation = 'REPRESENTATIVE';
create index household_member_household_ix on household_member (household_id);

create table guardianship (
    id           bigint      generated always as identity constraint guardianship_pk primary key,
    ward_id      uuid        not null constraint guardianship_ward_fk references party,
    guardian_id  uuid        not null constraint guardianship_guardian_fk references party,
    reason       varchar(20) not null constraint guardianship_reason_ck check (reason in ('MINOR', 'INCAPACITY')),
    deed_cipher  bytea,
    since        date        not null,
    of_age_on    date,
    ended_on     date,
    constraint guardianship_self_ck check (ward_id <> guardian_id),
    constraint guardianship_basis_ck check (
        (reason = 'MINOR' and of_age_on is not null) or (reason = 'INCAPACITY' and deed_cipher is not null))
);
create unique index guardianship_ward_uq on guardianship (ward_id) where ended_on is null;
create index guardianship_guardian_ix on guardianship (guardian_id);
comment on table guardianship is 'Only for a minor or a person without legal capacity; of age everyone acts alone, women as men.';
comment on column guardianship.deed_cipher is 'Number of the deed as sighted, encrypted; the deed itself is never copied.';
comment on column guardianship.of_age_on is 'The day a minor comes of age: from then on the relation has no effect. The date of birth is not kept.';

create table party_account (
    id          uuid        not null constraint party_account_pk primary key,
    version     int         not null,
    party_id    uuid        not null constraint party_account_party_fk references party,
    iban_cipher bytea       not null,
    iban_hash   bytea       not null,
    recorded_at timestamptz not null,
    constraint party_account_iban_uq unique (party_id, iban_hash)
);
comment on table party_account is 'Bank accounts in the party''s own name, encrypted.';
