create table people_import (
    id               uuid         not null constraint people_import_pk primary key,
    file_name_cipher bytea        not null,
    headings_cipher  bytea,
    matching         varchar(200),
    state            varchar(12)  not null constraint people_import_state_ck
                     check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'IMPORTING', 'IMPORTED', 'UNDOING', 'UNDONE')),
    total            int          not null,
    uploaded_by      varchar(64)  not null,
    uploaded_at      timestamptz  not null,
    imported_at      timestamptz,
    claimed_until    timestamptz
);
comment on table people_import is 'A list of persons that staff bring in, from its upload to its import, and back.';
comment on column people_import.matching is 'The column of each field, counted from 0 and separated by commas; empty for none. In the order of PersonField.';
comment on column people_import.claimed_until is 'Until then one node works on it; another goes on when that one died.';

create table people_import_row (
    import_id      uuid        not null constraint people_import_row_import_fk references people_import on delete cascade,
    row_number     int         not null,
    cells_cipher   bytea       not null,
    outcome        varchar(10) not null constraint people_import_row_outcome_ck
                   check (outcome in ('UNCHECKED', 'NEW', 'KNOWN', 'LIKELY', 'WRONG', 'ADDED', 'JOINED', 'REMOVED', 'KEPT')),
    taken          boolean     not null,
    representative boolean     not null,
    relation       varchar(20),
    identity_hash  bytea,
    same_hash      bytea,
    household_hash bytea,
    party_id       uuid,
    problems       jsonb       not null,
    constraint people_import_row_pk primary key (import_id, row_number)
);
create index people_import_row_outcome_ix on people_import_row (import_id, outcome, row_number);
create index people_import_row_identity_ix on people_import_row (import_id, identity_hash) where identity_hash is not null;
create index people_import_row_same_ix on people_import_row (import_id, same_hash) where same_hash is not null;
create index people_import_row_household_ix on people_import_row (import_id, household_hash) where household_hash is not null;
comment on column people_import_row.row_number is 'As the spreadsheet counts: the headings are row 1.';
comment on column people_import_row.taken is 'Whether the import takes the row; a likely duplicate only when somebody said so.';
comment on column people_import_row.same_hash is 'Of name and mobile, where no identity number is given: finds a person who stands twice in the list.';
comment on column people_import_row.party_id is 'The known person, the likeliest one, or the person that was added.';

create table people_import_household (
    import_id      uuid  not null constraint people_import_household_import_fk references people_import on delete cascade,
    household_hash bytea not null,
    household_id   uuid  not null constraint people_import_household_household_fk references household on delete cascade,
    constraint people_import_household_pk primary key (import_id, household_hash)
);
comment on table people_import_household is 'Households that an import founded, by the key that its list gave them.';
