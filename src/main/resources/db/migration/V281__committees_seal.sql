-- The sealed file itself is the content of its letter in the outgoing register: kept once, byte for byte.
alter table minutes_file drop column content;
alter table minutes_file add column signed_digest text not null;
alter table minutes_file add column certificate text not null;
comment on table minutes_file is 'What the sealed PDF of minutes is known by; the file is kept in the outgoing register.';
comment on column minutes_file.sha256 is 'Of the file as it is given out';
comment on column minutes_file.signed_digest is 'SHA-256 of all of it but the signature: what was signed';

-- Certificates that seal minutes, also former ones: a file stays verifiable after its certificate was replaced.
create table minutes_seal_certificate (
    fingerprint text        not null,
    certificate bytea       not null,
    private_key bytea,
    known_since timestamptz not null,
    constraint minutes_seal_certificate_pk primary key (fingerprint),
    constraint minutes_seal_certificate_fingerprint_ck check (fingerprint ~ '^[0-9a-f]{64}$')
);
comment on column minutes_seal_certificate.fingerprint is 'SHA-256 of the certificate';
comment on column minutes_seal_certificate.private_key is 'Of the installation''s own key, encrypted; null where a key store of the operator holds it';
alter table minutes_file add constraint minutes_file_certificate_fk
    foreign key (certificate) references minutes_seal_certificate (fingerprint);
create index minutes_file_signed_digest_ix on minutes_file (signed_digest);
