create table protection_key (
    only_row      boolean     not null constraint protection_key_pk primary key
                              constraint protection_key_only_row_ck check (only_row),
    fingerprint   text        not null,
    sample_cipher bytea       not null,
    sample_seal   bytea       not null,
    since         timestamptz not null
);

comment on table protection_key is 'Which keys all protected values lie under: a start with other keys is refused (F2).';
comment on column protection_key.fingerprint is 'Of the generation of keys that all data lies under; says nothing about the keys.';
comment on column protection_key.sample_cipher is 'A known text, encrypted: shows that the encryption keys are right as well.';
comment on column protection_key.sample_seal is 'A known text, sealed: shows that the keys of the seals are right as well.';
